const express = require('express')
const { Client } = require('pg')
const client = new Client()
const app = express()
function addFilter(statement, filter) {
  statement.text = statement.text + " AND kind = '" + filter + "'"
}
app.get('/report', async (req, res) => {
  const statement = { text: 'SELECT * FROM events WHERE active' }
  addFilter(statement, req.query.kind)
  const { rows } = await client.query(statement.text)
  res.json(rows)
})
