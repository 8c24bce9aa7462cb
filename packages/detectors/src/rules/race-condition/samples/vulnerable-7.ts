// A number that a function of the program found.
import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { firms } from './schema.js'

async function firmOf(id: number) {
  return db.query.firms.findFirst({ where: eq(firms.id, id) })
}

export async function spend(id: number, amount: number): Promise<boolean> {
  const firm = await firmOf(id)
  if (!firm || firm.credits < amount) return false
  // finding: race-condition
  await db.update(firms).set({ credits: firm.credits - amount }).where(eq(firms.id, id))
  return true
}
