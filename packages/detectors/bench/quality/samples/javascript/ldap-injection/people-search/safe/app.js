const express = require('express')
const directory = require('./directory')

const app = express()
app.get('/people', (req, res, next) => {
  directory.byName(req.query.name, (error, people) => (error ? next(error) : res.json(people)))
})
app.listen(3000)
