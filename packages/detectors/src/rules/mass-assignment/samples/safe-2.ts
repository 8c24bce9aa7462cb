// A schema drops what it does not know.
import { createHmac } from 'node:crypto'
import { PrismaClient } from '@prisma/client'
import { Hono } from 'hono'
import { z } from 'zod'

const prisma = new PrismaClient()
const app = new Hono()
const userSchema = z.object({ name: z.string(), email: z.string().email() })

app.post('/users', async (c) => {
  const data = userSchema.parse(await c.req.json())
  // ok: mass-assignment
  const user = await prisma.user.create({ data })
  return c.json(user)
})

app.put('/users/:id', async (c) => {
  const body = await c.req.json()
  // ok: mass-assignment
  await prisma.user.update({ where: { id: c.req.param('id') }, data: { name: body.name } })
  // ok: mass-assignment
  const digest = createHmac('sha256', process.env.KEY ?? '').update(body)
  return c.json(digest.digest('hex'))
})
