import { pool } from './pool.js'

/** Products whose name holds a text, in the wanted order. */
export async function findProducts(text, order) {
  const statement = `SELECT id, name, price FROM products WHERE name ILIKE '%${text}%' ORDER BY ${order === 'price' ? 'price' : 'name'}`
  const { rows } = await pool.query(statement)
  return rows
}
