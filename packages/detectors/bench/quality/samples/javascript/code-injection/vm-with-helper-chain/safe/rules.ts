import express from 'express'
import jsonLogic from 'json-logic-js'

const load = (text: string) => {
  const rule = JSON.parse(text.trim())
  return (order: object) => jsonLogic.apply(rule, order)
}

const app = express()
app.post('/rules', (req, res) => {
  const rule = load(req.body.rule)
  res.json({ fits: rule({ total: 3 }) })
})
