import 'server-only'
import { and, eq, gte, sql } from 'drizzle-orm'
import { db } from '../client'
import { firms, invitations } from '../schema'

export async function firmOf(id: number) {
  return db.query.firms.findFirst({ where: eq(firms.id, id) })
}

export async function spendCredits(firmId: number, amount: number) {
  const firm = await firmOf(firmId)
  if (!firm || firm.credits < amount) return false
  await db.update(firms).set({ credits: firm.credits - amount }).where(eq(firms.id, firmId))
  return true
}

export async function takeCredit(firmId: number) {
  const rows = await db
    .update(firms)
    .set({ credits: sql`${firms.credits} - 1` })
    .where(and(eq(firms.id, firmId), gte(firms.credits, 1)))
    .returning({ credits: firms.credits })
  return rows.length === 1
}

export async function moveCredits(from: number, to: number, amount: number) {
  return db.transaction(async (tx) => {
    const [source] = await tx.select().from(firms).where(eq(firms.id, from)).for('update')
    if (!source || source.credits < amount) return false
    await tx.update(firms).set({ credits: source.credits - amount }).where(eq(firms.id, from))
    await tx.update(firms).set({ credits: sql`${firms.credits} + ${amount}` }).where(eq(firms.id, to))
    return true
  })
}

export async function useInvitation(token: string) {
  const [invitation] = await db
    .update(invitations)
    .set({ used: true })
    .where(and(eq(invitations.token, token), eq(invitations.used, false)))
    .returning()
  return invitation
}
