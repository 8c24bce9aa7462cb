// JSON instead of code, from a queue and from a request.
import { Hono } from 'hono'
import { compileTemplate } from './templates.js'

const app = new Hono()

app.post('/settings', async (c) => {
  const text = await c.req.text()
  // ok: code-injection
  const settings = JSON.parse(text)
  // ok: code-injection
  const render = new Function('settings', compileTemplate('settings'))
  return c.json({ page: render(settings).length })
})

export default app
