'use server'
import { sql } from '@vercel/postgres'

export async function subscribe(form: FormData) {
  const address = form.get('address')
  await sql.query(`INSERT INTO subscribers (address) VALUES ('${address}')`)
}
