'use server'

import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()

export async function saveProfile(form: FormData) {
  const id = await signedIn()
  // finding: mass-assignment
  await prisma.user.update({ where: { id }, data: Object.fromEntries(form) as Record<string, string> })
}
