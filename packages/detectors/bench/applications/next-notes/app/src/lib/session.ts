import { jwtVerify, SignJWT } from 'jose'
import { cookies } from 'next/headers'
import { db } from './db'

export const sessionCookie = 'notes-session'

const key = new TextEncoder().encode(process.env.SESSION_KEY ?? '')

export interface Session {
  userId: string
  teamId: string
  role: 'member' | 'owner'
}

export async function readSession(token: string | undefined): Promise<Session | undefined> {
  if (token === undefined) return undefined
  try {
    const { payload } = await jwtVerify<Session>(token, key, { algorithms: ['HS256'] })
    return { userId: payload.userId, teamId: payload.teamId, role: payload.role }
  } catch {
    return undefined
  }
}

export async function currentSession(): Promise<Session | undefined> {
  const jar = await cookies()
  return readSession(jar.get(sessionCookie)?.value)
}

export async function requireSession(): Promise<Session> {
  const session = await currentSession()
  if (session === undefined) throw new Error('sign in first')
  return session
}

export async function requireOwner(): Promise<Session> {
  const session = await requireSession()
  if (session.role !== 'owner') throw new Error('owners only')
  return session
}

export async function startSession(session: Session): Promise<void> {
  const token = await new SignJWT({ ...session }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('8h').sign(key)
  const jar = await cookies()
  jar.set(sessionCookie, token, { sameSite: 'lax', path: '/', maxAge: 8 * 3600 })
}

export async function rememberLayout(layout: string): Promise<void> {
  const jar = await cookies()
  jar.set('layout', layout === 'wide' ? 'wide' : 'narrow', { path: '/' })
}

export async function findMember(email: string) {
  return db.user.findUnique({ where: { email } })
}
