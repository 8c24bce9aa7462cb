import { type NextRequest, NextResponse } from 'next/server'
import { keepExport, readBackup, readExport, wordCount } from '../../../lib/files'
import { recentNotes } from '../../../lib/notes'
import { currentSession, requireOwner } from '../../../lib/session'

export async function POST() {
  const session = await requireOwner()
  const name = await keepExport(session.teamId, JSON.stringify(await recentNotes(session.teamId)))
  return NextResponse.json({ name, words: await wordCount(name) })
}

export async function GET(request: NextRequest) {
  if ((await currentSession()) === undefined) return new NextResponse(null, { status: 401 })
  const backup = request.nextUrl.searchParams.get('backup')
  if (backup !== null) return new NextResponse(new Uint8Array(await readBackup(backup)))
  const name = request.nextUrl.searchParams.get('name') ?? ''
  return new NextResponse(new Uint8Array(await readExport(name)), {
    headers: { 'content-type': 'application/json' },
  })
}
