const express = require('express')
const { Pool } = require('pg')
const pool = new Pool()
const app = express()
app.get('/products', async (req, res) => {
  const conditions = []
  for (const [column, value] of Object.entries(req.query)) {
    conditions.push(`${column} = '${value}'`)
  }
  const where = conditions.length ? ' WHERE ' + conditions.join(' AND ') : ''
  const { rows } = await pool.query('SELECT * FROM products' + where)
  res.json(rows)
})
