const express = require('express')
const knex = require('knex')({ client: 'pg' })
const app = express()
app.post('/search', async (req, res) => {
  const parts = await Promise.all(req.body.terms.map(async (term) => `title LIKE '%${term}%'`))
  const where = parts.reduce((text, part) => text + ' OR ' + part, '1 = 0')
  res.json(await knex.raw('SELECT id FROM books WHERE ' + where))
})
