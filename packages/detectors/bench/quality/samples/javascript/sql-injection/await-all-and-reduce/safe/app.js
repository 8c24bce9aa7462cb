const express = require('express')
const knex = require('knex')({ client: 'pg' })
const app = express()
app.post('/search', async (req, res) => {
  const parts = await Promise.all(req.body.terms.map(async () => 'title LIKE ?'))
  const where = parts.reduce((text, part) => text + ' OR ' + part, '1 = 0')
  res.json(await knex.raw('SELECT id FROM books WHERE ' + where, req.body.terms.map((term) => `%${term}%`)))
})
