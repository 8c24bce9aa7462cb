'use server'

import { and, eq } from 'drizzle-orm'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/db/client'
import { comments, documents, jobs } from '@/db/schema'
import { jobOf } from '@/db/queries/jobs'
import { requireSession } from '@/lib/session'
import { isPostcode } from '@/lib/text'

export async function saveJob(id: number, data: FormData) {
  const session = await requireSession()
  const postcode = String(data.get('postcode'))
  if (!isPostcode(postcode)) return { problem: 'This is no postcode.' }
  await db
    .update(jobs)
    .set({ title: String(data.get('title')), postcode, clientNote: String(data.get('clientNote') ?? '') })
    .where(and(eq(jobs.id, id), eq(jobs.firmId, session.firmId)))
  revalidatePath(`/jobs/${id}`)
  return { problem: '' }
}

export async function addComment(jobId: number, data: FormData) {
  const session = await requireSession()
  if (!(await jobOf(session.firmId, jobId))) return
  await db.insert(comments).values({ jobId, author: session.name, text: String(data.get('text')) })
  revalidatePath(`/jobs/${jobId}`)
}

export async function deleteDocument(id: string, jobId: number) {
  await requireSession()
  await db.delete(documents).where(eq(documents.id, id))
  revalidatePath(`/jobs/${jobId}`)
}

export async function renameDocument(id: string, name: string) {
  const session = await requireSession()
  await db
    .update(documents)
    .set({ name })
    .where(and(eq(documents.id, id), eq(documents.firmId, session.firmId)))
}

const when = z.coerce.date()

export async function rescheduleVisit(jobId: number, data: FormData) {
  const visitAt = when.parse(data.get('visitAt'))
  await db.update(jobs).set({ visitAt }).where(eq(jobs.id, jobId))
  revalidatePath(`/jobs/${jobId}`)
}

export async function removeJob(id: number) {
  const session = await requireSession()
  await db.delete(jobs).where(and(eq(jobs.id, id), eq(jobs.firmId, session.firmId)))
  redirect('/jobs')
}
