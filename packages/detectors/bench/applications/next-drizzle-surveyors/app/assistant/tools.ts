import 'server-only'
import { tool } from 'ai'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { jobOf, listJobs } from '@/db/queries/jobs'
import { comments } from '@/db/schema'
import { readForm } from '@/lib/files'
import { registerEntry } from '@/lib/remote'
import type { Session } from '@/lib/session'

export function toolsFor(session: Session) {
  return {
    findJobs: tool({
      description: 'Finds jobs of the firm by title or postcode',
      parameters: z.object({ text: z.string() }),
      execute: ({ text }) => listJobs({ firmId: session.firmId, text }),
    }),
    figures: tool({
      description: 'Answers a question about figures with one SELECT over jobs and clients',
      parameters: z.object({ statement: z.string() }),
      execute: async ({ statement }) => {
        const result = await db.execute(sql.raw(statement))
        return result.rows
      },
    }),
    register: tool({
      description: 'Looks a title or an area up in a register',
      parameters: z.object({ register: z.enum(['land', 'flood']), key: z.string() }),
      execute: ({ register, key }) => registerEntry(register, key),
    }),
    form: tool({
      description: 'Reads one of the standard forms',
      parameters: z.object({ name: z.string() }),
      execute: async ({ name }) => (await readForm(name)).toString('utf8'),
    }),
    addComment: tool({
      description: 'Writes a comment on a job',
      parameters: z.object({ jobId: z.number().int(), text: z.string().max(2000) }),
      execute: async ({ jobId, text }) => {
        if (!(await jobOf(session.firmId, jobId))) return 'There is no such job.'
        await db.insert(comments).values({ jobId, text, author: `${session.name} (assistant)` })
        return 'Written.'
      },
    }),
  }
}
