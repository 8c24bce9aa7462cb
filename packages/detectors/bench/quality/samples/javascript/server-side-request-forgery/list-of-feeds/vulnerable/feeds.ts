import { Hono } from 'hono'

const app = new Hono()
app.post('/feeds', async (c) => {
  const { feeds } = await c.req.json()
  const answers = await Promise.all(feeds.map((feed: string) => fetch(feed)))
  return c.json({ count: answers.length })
})
export default app
