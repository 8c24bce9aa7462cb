import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { bookings } from './bookings'

const app = new Hono()
app.use('/api/*', cors({ origin: (origin) => origin, credentials: true }))
app.route('/api/bookings', bookings)

export default app
