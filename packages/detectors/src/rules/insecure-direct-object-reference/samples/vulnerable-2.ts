import { Hono } from 'hono'
import { jwt } from 'hono/jwt'
import { documents } from './documents'

const app = new Hono()
app.use('/documents/*', jwt({ secret: process.env.JWT_KEY, alg: 'HS256' }))

app.get('/documents/:id', async (c) => {
  const found = await documents.findFirst({ where: { id: c.req.param('id'), ownerId: c.get('userId') } })
  return c.json(found)
})
app.put('/documents/:id', async (c) => {
  const found = await documents.findFirst({ where: { id: c.req.param('id'), ownerId: c.get('userId') } })
  return c.json(found)
})
app.delete('/documents/:id', async (c) => {
  // finding: insecure-direct-object-reference
  await documents.delete({ where: { id: c.req.param('id') } })
  return c.body(null, 204)
})
