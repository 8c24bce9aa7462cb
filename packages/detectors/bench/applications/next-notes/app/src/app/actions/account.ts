'use server'

import bcrypt from 'bcryptjs'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '../../lib/db'
import { findMember, rememberLayout, requireSession, startSession } from '../../lib/session'

const credentials = z.object({ email: z.email(), password: z.string().min(8) })

export async function signIn(form: FormData) {
  const { email, password } = credentials.parse(Object.fromEntries(form))
  const user = await findMember(email)
  if (user === null || !(await bcrypt.compare(password, user.passwordHash))) {
    console.warn('sign-in failed', { email })
    redirect('/?failed=1')
  }
  await startSession({ userId: user.id, teamId: user.teamId, role: user.role })
  redirect(String(form.get('next') ?? '/search'))
}

export async function chooseLayout(form: FormData) {
  await rememberLayout(String(form.get('layout')))
  const back = String(form.get('back') ?? '/')
  redirect(back.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? back : '/')
}

export async function updateProfile(form: FormData) {
  const { userId } = await requireSession()
  await db.user.update({ where: { id: userId }, data: Object.fromEntries(form) as Record<string, string> })
}

const profile = z.object({ name: z.string().max(100), bio: z.string().max(1000) })

export async function updateCard(form: FormData) {
  const { userId } = await requireSession()
  await db.user.update({ where: { id: userId }, data: profile.parse(Object.fromEntries(form)) })
}
