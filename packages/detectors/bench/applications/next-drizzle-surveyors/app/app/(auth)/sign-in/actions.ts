'use server'

import { eq } from 'drizzle-orm'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { log } from '@/lib/log'
import { passwordMatches } from '@/lib/passwords'
import { startSession } from '@/lib/session'

const form = z.object({ email: z.string().email(), password: z.string().min(1), remember: z.string().optional() })

export async function signIn(_: unknown, data: FormData) {
  const parsed = form.safeParse(Object.fromEntries(data))
  if (!parsed.success) return { problem: 'Please fill in both fields.' }
  const user = await db.query.users.findFirst({ where: eq(users.email, parsed.data.email) })
  if (!user || !(await passwordMatches(parsed.data.password, user.passwordHash))) {
    log.info({ known: Boolean(user) }, 'sign-in refused')
    return { problem: 'The address or the password is not right.' }
  }
  await startSession(user, parsed.data.remember === 'on')
  const next = data.get('next')
  redirect(typeof next === 'string' && next !== '' ? next : '/jobs')
}
