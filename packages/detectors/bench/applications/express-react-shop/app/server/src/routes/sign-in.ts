import { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { z } from 'zod'
import { logger } from '../logger.js'
import { csrfToken } from '../middleware/csrf.js'
import { HttpError } from '../middleware/errors.js'
import { changePassword, checkPassword, createCustomer, findCustomerByEmail } from '../services/customers.js'
import { mailConfirmation, mailReset } from '../services/mailer.js'
import { confirmedEmail, keepResetToken, newResetToken, signConfirmation, takeResetToken } from '../services/tokens.js'

const credentials = z.object({ email: z.email(), password: z.string().min(10).max(72) })
const registration = credentials.extend({ name: z.string().min(1).max(100) })

export const signIn = Router()

const slowly = rateLimit({ windowMs: 15 * 60 * 1000, limit: 20 })

signIn.get('/', (req, res) => {
  const { customer } = req
  res.json({
    csrfToken: csrfToken(req),
    customer: customer && { id: customer.id, name: customer.name, role: customer.role },
  })
})

signIn.post('/', slowly, async (req, res) => {
  const { email, password } = credentials.parse(req.body)
  const customer = await findCustomerByEmail(email)
  if (customer === undefined || !(await checkPassword(customer, password))) {
    logger.warn({ attempt: req.body, ip: req.ip }, 'sign-in failed')
    throw new HttpError(401, 'unknown address or wrong password')
  }
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()))
  })
  req.session.customerId = customer.id
  logger.info({ customer: customer.id, ip: req.ip }, 'signed in')
  res.json({ id: customer.id, name: customer.name, role: customer.role })
})

/** Where the payment service sends people back to after they have proven who they are. */
signIn.get('/return', (req, res) => {
  const next = typeof req.query.next === 'string' ? req.query.next : '/'
  if (req.customer === undefined) res.redirect('/sign-in')
  else res.redirect(next)
})

/** After a change of language: back to the page, and to no other site. */
signIn.get('/language/:code', (req, res) => {
  const code = req.params.code === 'de' ? 'de' : 'en'
  const back = typeof req.query.back === 'string' ? req.query.back : '/'
  res.cookie('language', code, { sameSite: 'lax', maxAge: 365 * 24 * 3600 * 1000 })
  res.redirect(/^\/(?![/\\])/.test(back) ? back : '/')
})

signIn.post('/register', slowly, async (req, res) => {
  const { email, name, password } = registration.parse(req.body)
  if ((await findCustomerByEmail(email)) === undefined) {
    await createCustomer(email, name, password)
    await mailConfirmation(email, signConfirmation(email))
  }
  res.status(202).json({ message: 'look at your mail' })
})

signIn.post('/confirm', async (req, res) => {
  const { token } = z.object({ token: z.string() }).parse(req.body)
  const email = confirmedEmail(token)
  if (email === undefined) throw new HttpError(400, 'this link is no longer good')
  res.json({ email })
})

signIn.post('/reset', slowly, async (req, res) => {
  const { email } = z.object({ email: z.email() }).parse(req.body)
  const customer = await findCustomerByEmail(email)
  if (customer !== undefined) {
    const token = newResetToken()
    await keepResetToken(customer.id, token)
    await mailReset(customer.email, token)
  }
  res.status(202).json({ message: 'look at your mail' })
})

signIn.post('/reset/:token', slowly, async (req, res) => {
  const { password } = z.object({ password: z.string().min(10).max(72) }).parse(req.body)
  const customerId = await takeResetToken(req.params.token)
  if (customerId === undefined) throw new HttpError(400, 'this link is no longer good')
  await changePassword(customerId, password)
  res.status(204).end()
})

signIn.delete('/', (req, res, next) => {
  req.session.destroy((error) => {
    if (error) next(error)
    else res.clearCookie('shop.sid').status(204).end()
  })
})
