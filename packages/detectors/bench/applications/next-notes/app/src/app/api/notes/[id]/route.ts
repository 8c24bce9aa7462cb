import { NextResponse } from 'next/server'
import { anyNote, noteOfTeam } from '../../../../lib/notes'
import { currentSession } from '../../../../lib/session'
import { db } from '../../../../lib/db'
import { z } from 'zod'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: Request, { params }: Context) {
  const session = await currentSession()
  if (session === undefined) return NextResponse.json({ error: 'sign in first' }, { status: 401 })
  const { id } = await params
  const note = await anyNote(id)
  return note === null ? NextResponse.json({}, { status: 404 }) : NextResponse.json(note)
}

const change = z.object({ title: z.string().max(200), body: z.string().max(100_000) })

export async function PUT(request: Request, { params }: Context) {
  const session = await currentSession()
  if (session === undefined) return NextResponse.json({ error: 'sign in first' }, { status: 401 })
  const { id } = await params
  if ((await noteOfTeam(id, session.teamId)) === null) return NextResponse.json({}, { status: 404 })
  const data = change.parse(await request.json())
  await db.note.update({ where: { id }, data })
  return new NextResponse(null, { status: 204 })
}
