import { Hono } from 'hono'
const app = new Hono()
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const toText = (value) => value.replace(/[&<>"]/g, (char) => entities[char])
app.get('/hi', (c) => {
  const name = c.req.query('name') ?? 'you'
  return c.html('<p>Hi ' + toText(name.trim()) + '</p>')
})
export default app
