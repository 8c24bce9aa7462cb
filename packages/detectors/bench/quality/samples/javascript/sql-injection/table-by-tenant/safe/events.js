import pg from 'pg'
import format from 'pg-format'

const pool = new pg.Pool()

export async function eventsOf(tenant) {
  const { rows } = await pool.query(format('SELECT * FROM %I.events ORDER BY at DESC LIMIT 100', tenant))
  return rows
}
