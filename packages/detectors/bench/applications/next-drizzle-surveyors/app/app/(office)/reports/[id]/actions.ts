'use server'

import { openai } from '@ai-sdk/openai'
import { generateText } from 'ai'
import { and, eq } from 'drizzle-orm'
import { revalidatePath } from 'next/cache'
import { summaryMessages } from '@/assistant/prompts'
import { db } from '@/db/client'
import { jobs, reports } from '@/db/schema'
import { requireSession } from '@/lib/session'

async function ownReport(firmId: number, id: number) {
  const [row] = await db
    .select({ id: reports.id, body: reports.body })
    .from(reports)
    .innerJoin(jobs, eq(jobs.id, reports.jobId))
    .where(and(eq(reports.id, id), eq(jobs.firmId, firmId)))
  if (!row) throw new Error('no such report')
  return row
}

export async function summarise(id: number) {
  const session = await requireSession()
  const report = await ownReport(session.firmId, id)
  const { text } = await generateText({ model: openai('gpt-4o-mini'), messages: summaryMessages(report.body) })
  await db.update(reports).set({ summary: text.slice(0, 2000) }).where(eq(reports.id, report.id))
  revalidatePath(`/reports/${id}`)
}

export async function publish(id: number) {
  const session = await requireSession()
  const report = await ownReport(session.firmId, id)
  await db.update(reports).set({ publishedAt: new Date() }).where(eq(reports.id, report.id))
  revalidatePath(`/reports/${id}`)
}
