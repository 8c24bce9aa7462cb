const express = require('express')
const TagRepository = require('./tag-repository')
const tags = new TagRepository()
const app = express()
app.get('/tags/:name', async (req, res) => {
  res.json(await tags.byName(req.params.name))
})
