import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { jobs } from '@/db/schema'
import { currentSession } from '@/lib/session'

const visit = z.object({ visitAt: z.coerce.date(), surveyorId: z.number().int().nullable() })

export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const { id } = await params
  const values = visit.parse(await request.json())
  await db
    .update(jobs)
    .set(values)
    .where(and(eq(jobs.id, Number(id)), eq(jobs.firmId, session.firmId)))
  return new Response(null, { status: 204 })
}
