// Express and pg: a login and a search.
const express = require('express')
const { Pool } = require('pg')

const app = express()
const pool = new Pool()
app.use(express.json())

app.get('/products', async (req, res) => {
  const term = req.query.q
  // finding: sql-injection
  const { rows } = await pool.query("SELECT id, name FROM products WHERE name LIKE '%" + term + "%'")
  res.json(rows)
})

app.post('/login', async (req, res) => {
  const sql = `SELECT id FROM users WHERE email = '${req.body.email}'`
  // finding: sql-injection
  const { rows } = await pool.query(sql)
  res.json({ known: rows.length > 0 })
})

app.listen(3000)
