import express from 'express'
import mysql from 'mysql2/promise'

const db = mysql.createPool(process.env.DATABASE_URL)
const sortable = new Map([['created', 'created_at'], ['price', 'total']])
export const orders = express.Router()
orders.get('/', async (req, res) => {
  const sort = sortable.get(req.query.sort) ?? 'created_at'
  const [rows] = await db.query(`SELECT id FROM orders ORDER BY ${sort} DESC`)
  res.json(rows)
})
