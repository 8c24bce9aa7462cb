import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { keepPublic } from '@/lib/files'
import { currentSession } from '@/lib/session'

export async function POST(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const form = await request.formData()
  const avatar = await keepPublic(form.get('avatar') as File)
  await db.update(users).set({ avatar }).where(eq(users.id, session.userId))
  return Response.json({ avatar })
}
