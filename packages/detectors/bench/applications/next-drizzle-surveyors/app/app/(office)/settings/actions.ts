'use server'

import { eq } from 'drizzle-orm'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/db/client'
import { firms } from '@/db/schema'
import { rememberView, requireAdmin, requireSession } from '@/lib/session'

const firm = z.object({ name: z.string().min(1), town: z.string().min(1), website: z.string().url().optional() })

export async function saveFirm(data: FormData) {
  const session = await requireAdmin()
  const values = firm.parse(Object.fromEntries(data))
  await db.update(firms).set(values).where(eq(firms.id, session.firmId))
  revalidatePath('/settings')
}

export async function chooseView(data: FormData) {
  await requireSession()
  await rememberView(String(data.get('view')))
  const back = String(data.get('back') ?? '')
  redirect(/^\/[a-z][a-z0-9/-]*$/.test(back) ? back : '/settings')
}
