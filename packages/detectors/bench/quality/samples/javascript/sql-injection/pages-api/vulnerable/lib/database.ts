import { Pool } from 'pg'

const pool = new Pool()
export async function query(text: string, values: unknown[] = []) {
  const result = await pool.query(text, values)
  return result.rows
}
