import { Pool } from 'pg'

export const pool = new Pool({
  user: 'app',
  password: process.env['DATABASE_PASSWORD'],
})
