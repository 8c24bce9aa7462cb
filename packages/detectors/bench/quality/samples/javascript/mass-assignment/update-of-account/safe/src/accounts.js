import { Account } from './account.js'

export async function updateAccount(req, res) {
  const account = await Account.findByPk(req.user.id)
  await account.update({ name: req.body.name, phone: req.body.phone })
  res.json(account)
}
