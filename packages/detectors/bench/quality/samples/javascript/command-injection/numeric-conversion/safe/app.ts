import { exec } from 'node:child_process'
import { Hono } from 'hono'

const app = new Hono()
app.get('/probe', (c) => {
  const port = Number.parseInt(c.req.query('port') ?? '80', 10)
  exec(`nc -z localhost ${port}`)
  return c.json({ ok: true })
})
export default app
