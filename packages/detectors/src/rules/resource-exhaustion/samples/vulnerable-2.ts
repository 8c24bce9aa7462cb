// Lists of any length.
import { Hono } from 'hono'

const app = new Hono()

app.post('/seats', async (c) => {
  const { rows, columns } = await c.req.json()
  // finding: resource-exhaustion
  const seats = Array.from({ length: rows * columns }, (_, index) => index)
  return c.json(seats)
})

app.get('/pad', (c) => {
  const width = Number(c.req.query('width'))
  if (Number.isNaN(width)) return c.json({ error: 'a number' })
  // finding: resource-exhaustion
  return c.json({ text: 'x'.padStart(width) })
})
