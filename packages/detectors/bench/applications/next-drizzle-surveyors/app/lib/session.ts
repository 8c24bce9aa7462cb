import 'server-only'
import { eq } from 'drizzle-orm'
import { jwtVerify, SignJWT } from 'jose'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { sessionKey } from './keys'

export interface Session {
  userId: number
  firmId: number
  role: 'assistant' | 'surveyor' | 'admin'
  name: string
}

export async function startSession(user: { id: number }, remember: boolean) {
  const token = await new SignJWT({ sub: String(user.id) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime(remember ? '30d' : '12h')
    .sign(sessionKey())
  const jar = await cookies()
  jar.set('session', token, { path: '/', sameSite: 'lax', httpOnly: false, maxAge: remember ? 60 * 60 * 24 * 30 : undefined })
}

export async function rememberView(view: string) {
  const jar = await cookies()
  jar.set('view', view === 'board' ? 'board' : 'list', { path: '/', sameSite: 'lax', secure: true, httpOnly: true })
}

export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get('session')?.value
  if (!token) return null
  try {
    const { payload } = await jwtVerify(token, sessionKey(), { algorithms: ['HS256'] })
    const user = await db.query.users.findFirst({ where: eq(users.id, Number(payload.sub)) })
    return user ? { userId: user.id, firmId: user.firmId, role: user.role, name: user.name } : null
  } catch {
    return null
  }
})

export async function requireSession(): Promise<Session> {
  const session = await currentSession()
  if (!session) redirect('/sign-in')
  return session
}

export async function requireAdmin(): Promise<Session> {
  const session = await requireSession()
  if (session.role !== 'admin') throw new Error('only for administrators')
  return session
}
