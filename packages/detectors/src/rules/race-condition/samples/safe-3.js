// In one statement, in a transaction, and what nobody has to compare.
import { Item, sequelize, Voucher } from './models.js'

export async function redeem(code) {
  // ok: race-condition
  const { modifiedCount } = await Voucher.updateOne({ code, left: { $gt: 0 } }, { $inc: { left: -1 } })
  return modifiedCount === 1
}

export async function reserve(id, quantity) {
  await sequelize.transaction(async (transaction) => {
    const item = await Item.findByPk(id, { transaction, lock: transaction.LOCK.UPDATE })
    if (item.onHand - item.reserved < quantity) throw new Error('not enough')
    // ok: race-condition
    await item.update({ reserved: item.reserved + quantity }, { transaction })
  })
}

export async function seen(id) {
  const item = await Item.findByPk(id)
  item.views += 1
  // ok: race-condition
  await item.save()
}
