import pg from 'pg'

const pool = new pg.Pool()

export async function eventsOf(tenant) {
  const { rows } = await pool.query(`SELECT * FROM "${tenant}".events ORDER BY at DESC LIMIT 100`)
  return rows
}
