import bodyParser from 'body-parser'
import express from 'express'
import { gifts } from './gifts.js'
import { session } from './session.js'

const app = express()
app.use(bodyParser.urlencoded({ extended: true }))
app.use(session)

app.post('/gifts', async (req, res) => {
  await gifts.create(req.session.userId, Number(req.body.amount))
  res.redirect('/gifts')
})
