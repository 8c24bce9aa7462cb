import { and, eq, gte } from 'drizzle-orm'
import type { NextRequest } from 'next/server'
import { db } from '@/db/client'
import { jobs } from '@/db/schema'
import { currentSession } from '@/lib/session'

function withOrigin(request: NextRequest, response: Response) {
  const origin = request.headers.get('origin')
  if (origin) {
    response.headers.set('Access-Control-Allow-Origin', origin)
    response.headers.set('Access-Control-Allow-Credentials', 'true')
  }
  return response
}

export async function GET(request: NextRequest) {
  const session = await currentSession()
  if (!session) return withOrigin(request, new Response(null, { status: 401 }))
  const taken = await db
    .select({ at: jobs.visitAt, title: jobs.title })
    .from(jobs)
    .where(and(eq(jobs.firmId, session.firmId), gte(jobs.visitAt, new Date())))
  return withOrigin(request, Response.json(taken))
}
