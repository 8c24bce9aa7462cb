import { pool } from './pool.js'

const columns = 'id, total, placed_at'

/** One order of one customer. */
export async function findOrder(customer, id) {
  const { rows } = await pool.query(`SELECT ${columns} FROM orders WHERE customer = $1 AND id = $2`, [
    customer,
    id,
  ])
  return rows[0]
}
