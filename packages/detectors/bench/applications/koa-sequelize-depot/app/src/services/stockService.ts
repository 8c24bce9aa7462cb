import { sequelize } from '../db';
import { Item, Shipment } from '../models';

function fail(status: number, message: string): never {
  throw Object.assign(new Error(message), { status, expose: true });
}

export async function reserve(itemId: number, customerId: number, quantity: number): Promise<Shipment> {
  const item = await Item.findByPk(itemId);
  if (!item) fail(404, 'no such item');
  if (item.onHand - item.reserved < quantity) fail(409, 'not enough stock');
  await Item.update({ reserved: item.reserved + quantity }, { where: { id: itemId } });
  return Shipment.create({ itemId, customerId, quantity });
}

export async function release(shipment: Shipment): Promise<void> {
  await sequelize.transaction(async (transaction) => {
    const row = await Shipment.findByPk(shipment.id, { transaction, lock: transaction.LOCK.UPDATE });
    if (!row || row.status !== 'open') fail(409, 'already closed');
    const item = await Item.findByPk(row.itemId, { transaction, lock: transaction.LOCK.UPDATE });
    if (item) await item.update({ reserved: item.reserved - row.quantity }, { transaction });
    await row.update({ status: 'cancelled' }, { transaction });
  });
}

export async function adjust(sku: string, delta: number): Promise<number> {
  const [changed] = await Item.update(
    { onHand: sequelize.literal(`onHand + ${Math.trunc(delta) || 0}`) },
    { where: { sku } },
  );
  return changed;
}
