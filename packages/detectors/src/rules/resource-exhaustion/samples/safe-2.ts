// Lengths of what is there already.
import { Hono } from 'hono'

const app = new Hono()

app.post('/copy', async (c) => {
  const { text, items } = await c.req.json()
  // ok: resource-exhaustion
  const copy = Buffer.alloc(text.length)
  // ok: resource-exhaustion
  const list = Array.from(items)
  // ok: resource-exhaustion
  const stars = '*'.repeat(Number(text) % 10)
  return c.json({ copy, list, stars })
})
