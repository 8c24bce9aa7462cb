// A voucher, and pieces of a shop.
import { Item, Voucher } from './models.js'

export async function redeem(code) {
  const voucher = await Voucher.findOne({ code })
  if (!voucher || voucher.left <= 0) return false
  voucher.left -= 1
  // finding: race-condition
  await voucher.save()
  return true
}

export async function reserve(id, quantity) {
  const item = await Item.findByPk(id)
  if (item.onHand - item.reserved < quantity) throw new Error('not enough')
  // finding: race-condition
  await Item.update({ reserved: item.reserved + quantity }, { where: { id } })
}
