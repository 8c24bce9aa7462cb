import { Pool } from 'pg'

const pool = new Pool()

export async function run(statement: string) {
  const { rows } = await pool.query(statement)
  return rows
}
