import { Hono } from 'hono'
import { MongoClient } from 'mongodb'

const sessions = new MongoClient('mongodb://localhost').db('app').collection('sessions')
const app = new Hono()
app.post('/close', async (c) => {
  const { session } = await c.req.json()
  await sessions.deleteOne({ session: { $eq: session } })
  return c.json({ closed: true })
})
export default app
