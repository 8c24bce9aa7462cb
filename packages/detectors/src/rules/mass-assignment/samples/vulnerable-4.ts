// The same with the builders of Drizzle.
import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { users } from './schema.js'

export async function PATCH(request: Request, { params }: { params: { id: string } }): Promise<Response> {
  const changes = await request.json()
  // finding: mass-assignment
  await db.update(users).set({ ...changes, id: params.id }).where(eq(users.id, params.id))
  return new Response(null, { status: 204 })
}

export async function POST(request: Request): Promise<Response> {
  // finding: mass-assignment
  await db.insert(users).values(await request.json())
  return new Response(null, { status: 201 })
}
