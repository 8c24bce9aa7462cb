import express from 'express'
import mysql from 'mysql2/promise'

const db = mysql.createPool(process.env.DATABASE_URL)
export const orders = express.Router()
orders.get('/', async (req, res) => {
  const sort = req.query.sort ?? 'created'
  const [rows] = await db.query(`SELECT id FROM orders ORDER BY ${sort} DESC`)
  res.json(rows)
})
