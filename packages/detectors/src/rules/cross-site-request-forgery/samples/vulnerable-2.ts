import bodyParser from 'body-parser'
import cookieSession from 'cookie-session'
import express from 'express'
import { transfers } from './transfers'

const app = express()
app.use(bodyParser.urlencoded({ extended: true }))
// finding: cross-site-request-forgery
app.use(cookieSession({ name: 's', keys: [process.env.COOKIE_KEY ?? ''], sameSite: 'none', secure: true }))

app.post('/transfers', async (req, res) => {
  await transfers.create(req.session?.userId, Number(req.body.amount))
  res.redirect('/transfers')
})
