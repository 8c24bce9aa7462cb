import type { NextApiRequest, NextApiResponse } from 'next'
import { query } from '../../lib/database'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const term = req.query?.q ?? ''
  res.status(200).json(await query('SELECT id FROM pages WHERE title LIKE $1', [`%${term}%`]))
}
