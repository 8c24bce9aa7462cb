import vm from 'node:vm'
import express from 'express'

const wrap = (body: string) => `(function (order) { ${body} })`
const compile = (text: string) => new vm.Script(wrap(text))
const load = (text: string) => compile(text.trim()).runInNewContext()

const app = express()
app.post('/rules', (req, res) => {
  const rule = load(req.body.rule)
  res.json({ fits: rule({ total: 3 }) })
})
