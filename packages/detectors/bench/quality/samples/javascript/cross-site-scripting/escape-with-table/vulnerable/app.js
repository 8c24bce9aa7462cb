import { Hono } from 'hono'
const app = new Hono()
app.get('/hi', (c) => {
  const name = c.req.query('name') ?? 'you'
  return c.html('<p>Hi ' + name.trim() + '</p>')
})
export default app
