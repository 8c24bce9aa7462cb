import { type NextRequest, NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { currentSession } from '../../../lib/session'

type Tree = Record<string, unknown>

function put(target: Tree, path: string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    target[name] = value
    return
  }
  target[name] ??= {}
  put(target[name] as Tree, rest, value)
}

/** Settings as lines of `section.name: value`. */
function readSettings(lines: { path: string; value: unknown }[]): Tree {
  const settings: Tree = {}
  for (const { path, value } of lines) put(settings, path.split('.'), value)
  return settings
}

function readLabels(labels: { name: string; colour: string }[]): Map<string, string> {
  const known = new Map<string, string>()
  for (const { name, colour } of labels) known.set(name, colour)
  return known
}

export async function POST(request: NextRequest) {
  const session = await currentSession()
  if (session === undefined) return new NextResponse(null, { status: 401 })
  const document = await request.json()
  const settings = readSettings(document.settings ?? [])
  const labels = readLabels(document.labels ?? [])
  await db.team.update({
    where: { id: session.teamId },
    data: { settings: JSON.stringify(settings), labels: JSON.stringify([...labels]) },
  })
  return NextResponse.json({ labels: labels.size })
}
