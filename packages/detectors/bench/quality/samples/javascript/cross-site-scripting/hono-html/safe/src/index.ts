import { Hono } from 'hono'
import { greeting } from './pages'

const app = new Hono()
app.get('/hello', (c) => {
  const name = c.req.query('name') ?? 'you'
  return c.html(greeting(name))
})

export default app
