'use server'

import { eq } from 'drizzle-orm'
import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import { clients } from '@/db/schema'
import { pinMatches } from '@/lib/passwords'
import { portalToken } from '@/lib/share'

export async function openPortal(_: unknown, data: FormData) {
  const client = await db.query.clients.findFirst({ where: eq(clients.email, String(data.get('email'))) })
  if (!client?.portalPin || !pinMatches(String(data.get('pin')), client.portalPin)) return { problem: 'Not known.' }
  redirect(`/portal?token=${await portalToken(client.id)}`)
}
