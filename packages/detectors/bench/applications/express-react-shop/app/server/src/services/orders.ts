import { db } from '../db.js'

export interface OrderLine {
  productId: number
  quantity: number
  priceCents: number
}

export interface Order {
  id: number
  customerId: number
  state: 'open' | 'paid' | 'sent' | 'cancelled'
  address: string
  note: string | null
  lines: OrderLine[]
}

const orders = () => db<Order>('orders')

export function ordersOf(customerId: number): Promise<Order[]> {
  return orders().where({ customerId }).orderBy('id', 'desc')
}

export function findOrder(id: number): Promise<Order | undefined> {
  return orders().where({ id }).first()
}

export function findOwnOrder(id: number, customerId: number): Promise<Order | undefined> {
  return orders().where({ id, customerId }).first()
}

export async function placeOrder(
  customerId: number,
  address: string,
  wanted: readonly { productId: number; quantity: number }[],
): Promise<Order> {
  return db.transaction(async (trx) => {
    const products = await trx('products')
      .whereIn('id', wanted.map(({ productId }) => productId))
      .forUpdate()
    const lines = wanted.map(({ productId, quantity }) => {
      const product = products.find(({ id }) => id === productId)
      if (product === undefined || product.stock < quantity) throw new Error('out of stock')
      return { productId, quantity, priceCents: product.priceCents }
    })
    for (const { productId, quantity } of lines) {
      await trx('products').where({ id: productId }).decrement('stock', quantity)
    }
    const [order] = await trx('orders')
      .insert({ customerId, address, state: 'open', lines: JSON.stringify(lines) })
      .returning('*')
    return order
  })
}

export async function setNote(id: number, note: string): Promise<void> {
  await orders().where({ id }).update({ note })
}

export async function setState(id: number, state: Order['state']): Promise<void> {
  await orders().where({ id }).update({ state })
}
