import { createHmac, timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { jobs } from '@/db/schema'
import { log } from '@/lib/log'

const moved = z.object({ job: z.number().int(), at: z.coerce.date() })

export async function POST(request: Request) {
  const payload = await request.text()
  const expected = createHmac('sha256', process.env.CALENDAR_SECRET!).update(payload).digest()
  const given = Buffer.from(request.headers.get('x-calendar-signature') ?? '', 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    log.warn('calendar call with a wrong signature')
    return new Response(null, { status: 401 })
  }
  const { job, at } = moved.parse(JSON.parse(payload))
  await db.update(jobs).set({ visitAt: at }).where(eq(jobs.id, job))
  return new Response(null, { status: 204 })
}
