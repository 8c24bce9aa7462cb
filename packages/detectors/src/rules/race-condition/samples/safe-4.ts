// The old number is part of the condition, or the new one has nothing to do with it.
import { Account } from './models'

export async function pay(id: number, cents: number): Promise<boolean> {
  const account = await Account.findByPk(id)
  if (account === null || account.balance < cents) return false
  // ok: race-condition
  const [changed] = await Account.update({ balance: account.balance - cents }, { where: { id, balance: account.balance } })
  return changed === 1
}

export async function close(id: number): Promise<void> {
  const account = await Account.findByPk(id)
  if (account === null || account.balance > 0) return
  account.state = 'closed'
  // ok: race-condition
  await account.save()
}
