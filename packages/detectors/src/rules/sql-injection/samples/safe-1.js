// Values beside the text, a column from a list, a number.
const express = require('express')
const mysql = require('mysql2/promise')

const app = express()
const pool = mysql.createPool({ database: 'shop' })
const columns = ['name', 'price']

app.get('/products', async (req, res) => {
  const { q, sort, page } = req.query
  // ok: sql-injection
  const [found] = await pool.query('SELECT id, name FROM products WHERE name = ?', [q])
  if (!columns.includes(sort)) return res.status(400).end()
  // ok: sql-injection
  const [sorted] = await pool.query(`SELECT id FROM products ORDER BY ${sort}`)
  const offset = Number.parseInt(page, 10) * 20
  // ok: sql-injection
  const [paged] = await pool.execute(`SELECT id FROM products LIMIT 20 OFFSET ${offset}`)
  res.json({ found, sorted, paged })
})

app.get('/tables/:name', async (req, res) => {
  const name = req.params.name.replace(/`/g, '')
  // ok: sql-injection
  const [columns] = await pool.query(`SHOW COLUMNS FROM \`${name}\``)
  res.json(columns)
})

app.listen(3000)
