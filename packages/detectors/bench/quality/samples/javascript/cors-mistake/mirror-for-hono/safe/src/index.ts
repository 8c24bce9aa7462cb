import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { bookings } from './bookings'

const partners = ['https://tables.example', 'https://www.tables.example']

const app = new Hono()
app.use('/api/*', cors({ origin: (origin) => (partners.includes(origin) ? origin : null), credentials: true }))
app.route('/api/bookings', bookings)

export default app
