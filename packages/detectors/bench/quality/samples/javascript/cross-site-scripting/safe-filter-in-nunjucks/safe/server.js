import express from 'express'
import nunjucks from 'nunjucks'

const app = express()
nunjucks.configure('templates', { express: app, autoescape: true })

app.get('/', (req, res) => {
  res.render('greeting.njk', { visitor: req.query.visitor })
})
