import express from 'express'
import nunjucks from 'nunjucks'
import { toMarkup } from './markup.js'

const app = express()
nunjucks.configure('views', { autoescape: true, express: app })
app.use(express.urlencoded({ extended: false }))

app.post('/preview', (req, res) => {
  res.render('preview.njk', { comment: toMarkup(req.body.comment), author: req.body.author })
})
app.listen(3000)
