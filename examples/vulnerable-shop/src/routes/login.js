import { Router } from 'express'
import { MongoClient } from 'mongodb'
import { checkPassword } from '../auth/password.js'
import { startSession } from '../auth/session.js'

export const login = Router()
const customers = new MongoClient(process.env.CUSTOMERS_URL).db('shop').collection('customers')

login.post('/login', async (req, res) => {
  const customer = await customers.findOne({ email: req.body.email })
  if (customer === null || !checkPassword(customer, String(req.body.password))) {
    return res.status(401).json({ error: 'wrong address or password' })
  }
  startSession(res, customer)
  return res.redirect(req.query.next || '/')
})
