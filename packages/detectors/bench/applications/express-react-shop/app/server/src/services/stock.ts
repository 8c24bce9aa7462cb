import { db } from '../db.js'

export async function setStock(sku: string, stock: number): Promise<void> {
  await db('products').where({ sku }).update({ stock })
}
