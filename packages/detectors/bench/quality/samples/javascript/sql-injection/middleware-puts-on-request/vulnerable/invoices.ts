import type { Request, Response } from 'express'
import { Pool } from 'pg'

const pool = new Pool()
export async function listInvoices(req: Request, res: Response): Promise<void> {
  const { rows } = await pool.query(`SELECT * FROM invoices WHERE tenant = '${(req as any).tenant}'`)
  res.json(rows)
}
