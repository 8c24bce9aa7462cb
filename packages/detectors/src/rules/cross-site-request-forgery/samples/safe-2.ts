import { doubleCsrf } from 'csrf-csrf'
import express from 'express'
import session from 'express-session'
import { accounts } from './accounts'

const { doubleCsrfProtection } = doubleCsrf({ getSecret: () => process.env.FORM_KEY ?? '' })
const app = express()
app.use(express.urlencoded({ extended: false }))
// ok: cross-site-request-forgery
app.use(session({ secret: process.env.SESSION_KEY ?? '', cookie: { secure: true } }))
app.use(doubleCsrfProtection)

app.post('/account/email', async (req, res) => {
  await accounts.updateEmail(req.session.userId, String(req.body.email))
  res.redirect('/account')
})
