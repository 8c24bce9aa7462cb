import 'server-only'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import * as schema from './schema'

export const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

export const archive = new Pool({ connectionString: process.env.ARCHIVE_URL, max: 2 })

export const db = drizzle(pool, { schema })
