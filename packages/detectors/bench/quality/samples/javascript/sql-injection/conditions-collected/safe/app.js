const express = require('express')
const { Pool } = require('pg')
const pool = new Pool()
const app = express()
const columns = ['name', 'color']
app.get('/products', async (req, res) => {
  const conditions = []
  const values = []
  for (const column of columns) {
    if (req.query[column] === undefined) continue
    values.push(req.query[column])
    conditions.push(`${column} = $${values.length}`)
  }
  const where = conditions.length ? ' WHERE ' + conditions.join(' AND ') : ''
  const { rows } = await pool.query('SELECT * FROM products' + where, values)
  res.json(rows)
})
