'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/db/client'
import { useInvitation } from '@/db/queries/firms'
import { users } from '@/db/schema'
import { hashPassword } from '@/lib/passwords'
import { startSession } from '@/lib/session'

const form = z.object({ token: z.string(), name: z.string().min(1).max(80), password: z.string().min(12) })

const pages: Record<string, string> = { jobs: '/jobs', clients: '/clients', settings: '/settings' }

export async function join(_: unknown, data: FormData) {
  const parsed = form.safeParse(Object.fromEntries(data))
  if (!parsed.success) return { problem: 'Please choose a longer password.' }
  const invitation = await useInvitation(parsed.data.token)
  if (!invitation) return { problem: 'This invitation was used already.' }
  const [user] = await db
    .insert(users)
    .values({
      firmId: invitation.firmId,
      email: invitation.email,
      name: parsed.data.name,
      passwordHash: await hashPassword(parsed.data.password),
    })
    .returning({ id: users.id })
  await startSession(user!, false)
  redirect(pages[String(data.get('start'))] ?? '/jobs')
}
