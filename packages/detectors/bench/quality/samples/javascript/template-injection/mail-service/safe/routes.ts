import express from 'express'
import { Mailer } from './mailer.js'

const mailer = new Mailer()
export const routes = express.Router()
routes.post('/mails', async (req, res) => {
  const { template, to } = req.body
  await mailer.send(to, template)
  res.sendStatus(202)
})
