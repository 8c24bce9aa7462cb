// Money on an account.
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()

export async function pay(id: number, cents: number): Promise<void> {
  const account = await prisma.account.findUniqueOrThrow({ where: { id } })
  if (account.balance < cents) throw new Error('not enough')
  // finding: race-condition
  await prisma.account.update({ where: { id }, data: { balance: account.balance - cents } })
}
