const express = require('express')
const { Pool } = require('pg')
const pool = new Pool()
const app = express()
const TABLES = new Set(['orders', 'users'])
async function withRetry(action, text) {
  try {
    return await action(text)
  } catch {
    return await action(text)
  }
}
app.get('/count', async (req, res) => {
  if (!TABLES.has(req.query.table)) return res.sendStatus(404)
  const run = (text) => pool.query(text)
  const result = await withRetry(run, `SELECT count(*) FROM ${req.query.table}`)
  res.json(result.rows)
})
