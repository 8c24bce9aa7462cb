const express = require('express')
const { Client } = require('pg')
const client = new Client()
const app = express()
function addFilter(statement, filter) {
  statement.values.push(filter)
  statement.text = statement.text + ' AND kind = $1'
}
app.get('/report', async (req, res) => {
  const statement = { text: 'SELECT * FROM events WHERE active', values: [] }
  addFilter(statement, req.query.kind)
  const { rows } = await client.query(statement.text, statement.values)
  res.json(rows)
})
