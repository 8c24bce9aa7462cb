const express = require('express')
const crypto = require('node:crypto')
const { requireAuth } = require('./auth')
const { Invoice, User } = require('./models')

const app = express()

// ok: missing-authentication
app.post('/login', async (req, res) => {
  const user = await User.byPassword(String(req.body.name), String(req.body.password))
  if (!user) return res.sendStatus(401)
  res.json({ token: await user.newToken() })
})
// ok: missing-authentication
app.post('/payments/notify', express.raw({ type: '*/*' }), async (req, res) => {
  const expected = crypto.createHmac('sha256', process.env.PAYMENT_KEY).update(req.body).digest()
  const given = Buffer.from(String(req.get('x-signature')), 'hex')
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) return res.sendStatus(400)
  await Invoice.createPaid()
  res.sendStatus(204)
})

app.use(requireAuth)
app.post('/invoices', async (req, res) => res.json(await Invoice.create({ total: Number(req.body.total) })))
// ok: missing-authentication
app.put('/invoices/:id', async (req, res) => res.json(await Invoice.updateTotal(Number(req.params.id))))
app.delete('/invoices/:id', async (req, res) => res.json(await Invoice.deleteByNumber(Number(req.params.id))))
