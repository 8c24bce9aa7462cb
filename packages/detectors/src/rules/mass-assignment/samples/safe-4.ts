// The same with the builders of Drizzle, with fields that are chosen.
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from './db.js'
import { users } from './schema.js'

const profile = z.object({ name: z.string(), phone: z.string() })

export async function PATCH(request: Request, { params }: { params: { id: string } }): Promise<Response> {
  const values = profile.parse(await request.json())
  // ok: mass-assignment
  await db.update(users).set(values).where(eq(users.id, params.id))
  return new Response(null, { status: 204 })
}

export async function POST(request: Request): Promise<Response> {
  const { name } = await request.json()
  // ok: mass-assignment
  await db.insert(users).values({ name })
  return new Response(null, { status: 201 })
}
