import { Pool } from 'pg'

const pool = new Pool()

const reports: Record<string, string> = {
  byCity: 'SELECT id, total FROM orders WHERE city = $1',
  largest: 'SELECT id, total FROM orders WHERE city = $1 ORDER BY total DESC LIMIT 10',
}

export async function run(chosen: string) {
  const { report, city } = JSON.parse(chosen)
  const statement = Object.hasOwn(reports, report) ? reports[report] : undefined
  if (statement === undefined) throw new Error('no such report')
  const { rows } = await pool.query(statement, [String(city)])
  return rows
}
