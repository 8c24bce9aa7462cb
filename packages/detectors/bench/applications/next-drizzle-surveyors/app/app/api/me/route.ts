import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { currentSession } from '@/lib/session'
import { overlay, pickKnown, type Tree } from '@/lib/settings'

const profile = z.object({ name: z.string().min(1).max(80), phone: z.string().max(30).nullable() })

export async function GET() {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const user = await db.query.users.findFirst({
    where: eq(users.id, session.userId),
    columns: { passwordHash: false },
  })
  return Response.json(user)
}

export async function PUT(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const values = profile.parse(await request.json())
  await db.update(users).set(values).where(eq(users.id, session.userId))
  return new Response(null, { status: 204 })
}

export async function PATCH(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const changes = await request.json()
  await db
    .update(users)
    .set({ ...changes, id: session.userId })
    .where(eq(users.id, session.userId))
  return new Response(null, { status: 204 })
}

export async function POST(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const sent = (await request.json()) as { preferences: Tree; view?: Tree }
  const user = await db.query.users.findFirst({ where: eq(users.id, session.userId) })
  const preferences = overlay(user!.preferences, sent.preferences)
  if (sent.view) Object.assign(preferences, pickKnown(sent.view))
  await db.update(users).set({ preferences }).where(eq(users.id, session.userId))
  return Response.json(preferences)
}
