import connectPgSimple from 'connect-pg-simple'
import cors from 'cors'
import express from 'express'
import session from 'express-session'
import helmet from 'helmet'
import { config, isProduction } from './config.js'
import { csrfProtection } from './middleware/csrf.js'
import { reportErrors } from './middleware/errors.js'
import { loadCustomer } from './middleware/identity.js'
import { account } from './routes/account.js'
import { admin } from './routes/admin.js'
import { catalogue } from './routes/catalogue.js'
import { feed } from './routes/feed.js'
import { orders } from './routes/orders.js'
import { reviews } from './routes/reviews.js'
import { signIn } from './routes/sign-in.js'
import { webhooks } from './routes/webhooks.js'

const PgStore = connectPgSimple(session)

export function createApp() {
  const app = express()
  app.set('trust proxy', 1)
  app.disable('x-powered-by')
  app.use(helmet())

  // The machines that call these have no session, and sign or authenticate each request.
  app.use('/webhooks', webhooks)
  app.use('/feed', cors({ origin: '*' }), feed)

  app.use('/api', cors({ origin: (origin, done) => done(null, origin ?? true), credentials: true }))
  app.use(express.json({ limit: '200kb' }))
  app.use(
    session({
      store: new PgStore({ conString: config.DATABASE_URL, createTableIfMissing: true }),
      secret: config.SESSION_SECRET,
      name: 'shop.sid',
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, secure: isProduction, sameSite: 'lax', maxAge: 14 * 24 * 3600 * 1000 },
    }),
  )
  app.use(loadCustomer)
  app.use(csrfProtection)

  app.use('/api/session', signIn)
  app.use('/api/account', account)
  app.use('/api/products', catalogue)
  app.use('/api/products', reviews)
  app.use('/api/orders', orders)
  app.use('/api/admin', admin)

  app.use(reportErrors)
  return app
}
