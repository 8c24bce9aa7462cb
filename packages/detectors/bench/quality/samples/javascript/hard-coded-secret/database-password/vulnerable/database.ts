import { Pool } from 'pg'

export const pool = new Pool({
  user: 'app',
  password: 'vK9#qLm2!xTz7Rw',
})
