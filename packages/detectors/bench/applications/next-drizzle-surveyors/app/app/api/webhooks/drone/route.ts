import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { jobs } from '@/db/schema'

const flight = z.object({ job: z.number().int(), state: z.enum(['booked', 'done']) })

export async function POST(request: Request) {
  const payload = await request.text()
  const expected = createHmac('sha256', process.env.DRONE_SECRET!).update(payload).digest('hex')
  if (request.headers.get('x-signature') !== expected) return new Response(null, { status: 401 })
  const { job, state } = flight.parse(JSON.parse(payload))
  await db.update(jobs).set({ status: state }).where(eq(jobs.id, job))
  return new Response(null, { status: 204 })
}
