'use server'

import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { jobOf } from '@/db/queries/jobs'
import { clients, letters } from '@/db/schema'
import { fillCover, fillLetter, fillMarks } from '@/lib/letters'
import { requireSession } from '@/lib/session'

async function parties(firmId: number, jobId: number) {
  const job = await jobOf(firmId, jobId)
  if (!job) throw new Error('no such job')
  const client = await db.query.clients.findFirst({ where: and(eq(clients.id, job.clientId), eq(clients.firmId, firmId)) })
  if (!client) throw new Error('no such client')
  return { job, client }
}

export async function saveLetter(data: FormData) {
  const session = await requireSession()
  await db.insert(letters).values({ firmId: session.firmId, name: String(data.get('name')), body: String(data.get('body')) })
}

export async function previewLetter(jobId: number, data: FormData) {
  const session = await requireSession()
  const { job, client } = await parties(session.firmId, jobId)
  return fillLetter(String(data.get('body')), job, client)
}

export async function coverOf(jobId: number, data: FormData) {
  const session = await requireSession()
  const { job, client } = await parties(session.firmId, jobId)
  return fillCover(job, client, String(data.get('greeting')))
}

export async function shortNote(jobId: number, data: FormData) {
  const session = await requireSession()
  const { job, client } = await parties(session.firmId, jobId)
  return fillMarks(String(data.get('body')), { title: job.title, client: client.name })
}
