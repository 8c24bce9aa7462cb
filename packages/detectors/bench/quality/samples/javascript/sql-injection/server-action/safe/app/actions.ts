'use server'
import { sql } from '@vercel/postgres'

export async function subscribe(form: FormData) {
  const address = form.get('address')
  await sql`INSERT INTO subscribers (address) VALUES (${address as string})`
}
