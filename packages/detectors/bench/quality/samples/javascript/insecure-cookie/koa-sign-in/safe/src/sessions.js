import { randomUUID } from 'node:crypto'

const sessions = new Map()

export async function createSession(email, password) {
  if (!email || !password) return undefined
  const id = randomUUID()
  sessions.set(id, { email })
  return id
}
