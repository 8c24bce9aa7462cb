import { Account } from './account.js'

export async function updateAccount(req, res) {
  const account = await Account.findByPk(req.user.id)
  await account.update(req.body)
  res.json(account)
}
