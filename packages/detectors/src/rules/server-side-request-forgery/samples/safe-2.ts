// A table of services, and data in the body only.
import { Hono } from 'hono'

const services = new Map([
  ['billing', 'https://billing.internal'],
  ['mail', 'https://mail.internal'],
])
const app = new Hono()

app.post('/notify/:service', async (c) => {
  const base = services.get(c.req.param('service'))
  if (base === undefined) return c.notFound()
  // ok: server-side-request-forgery
  const answer = await fetch(`${base}/notify`, { method: 'POST', body: JSON.stringify(await c.req.json()) })
  return c.json({ status: answer.status })
})

app.get('/search', async (c) => {
  // ok: server-side-request-forgery
  const answer = await fetch('https://search.internal/?q=' + c.req.query('q'))
  return c.json(await answer.json())
})

export default app

const registers: Record<string, string> = {
  land: 'https://land.example/titles/',
  flood: 'https://flood.example/areas/',
}

app.get('/registers/:name', async (c) => {
  const base = registers[c.req.param('name')]
  if (!base) return c.notFound()
  // ok: server-side-request-forgery
  const answer = await fetch(`${base}${c.req.query('key')}`)
  return c.json(await answer.json())
})
