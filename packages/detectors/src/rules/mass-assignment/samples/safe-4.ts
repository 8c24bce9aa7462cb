'use server'

import { PrismaClient } from '@prisma/client'
import { z } from 'zod'

const prisma = new PrismaClient()
const profile = z.object({ name: z.string().max(100), bio: z.string().max(1000) })

export async function saveProfile(form: FormData) {
  const id = await signedIn()
  // ok: mass-assignment
  await prisma.user.update({ where: { id }, data: profile.parse(Object.fromEntries(form)) })
  // ok: mass-assignment
  await prisma.user.update({ where: { id }, data: { name: String(form.get('name')) } })
}
