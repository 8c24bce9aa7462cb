'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { db } from '../../lib/db'
import { toDocument } from '../../lib/files'
import { noteOfTeam } from '../../lib/notes'
import { requireSession } from '../../lib/session'
import { inviteCode, noteColour, shareToken } from '../../lib/share'
import { computeFormula, summarize } from '../../lib/summary'

const content = z.object({ title: z.string().min(1).max(200), body: z.string().max(100_000) })

export async function createNote(form: FormData) {
  const { teamId, userId } = await requireSession()
  const { title, body } = content.parse(Object.fromEntries(form))
  await db.note.create({ data: { title, body, teamId, authorId: userId, colour: noteColour() } })
  revalidatePath('/search')
}

export async function deleteNote(id: string) {
  await requireSession()
  await db.note.delete({ where: { id } })
  revalidatePath('/search')
}

export async function archiveNote(id: string) {
  const { teamId } = await requireSession()
  await db.note.updateMany({ where: { id, teamId }, data: { isArchived: true } })
  revalidatePath('/search')
}

export async function shareNote(id: string) {
  const { teamId } = await requireSession()
  if ((await noteOfTeam(id, teamId)) === null) return undefined
  return `/share/${shareToken(id)}`
}

export async function invite(email: string) {
  const { teamId } = await requireSession()
  const code = inviteCode()
  await db.invitation.create({ data: { email, teamId, code } })
}

export async function print(id: string, paper: string) {
  const { teamId } = await requireSession()
  const note = await noteOfTeam(id, teamId)
  return note === null ? undefined : toDocument(`/var/lib/notes/work/${note.id}.md`, paper)
}

export async function summary(id: string) {
  const { teamId } = await requireSession()
  const note = await noteOfTeam(id, teamId)
  return note === null ? '' : summarize(note.body)
}

export async function formula(description: string, row: Record<string, number>) {
  await requireSession()
  return computeFormula(description, row)
}
