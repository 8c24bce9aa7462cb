// The same with Prisma and a repository.
import { PrismaClient } from '@prisma/client'
import { Hono } from 'hono'
import { getRepository } from 'typeorm'
import { User } from './user.js'

const prisma = new PrismaClient()
const app = new Hono()

app.post('/users', async (c) => {
  const body = await c.req.json()
  // finding: mass-assignment
  const user = await prisma.user.create({ data: body })
  return c.json(user)
})

app.put('/users/:id', async (c) => {
  const body = await c.req.json()
  // finding: mass-assignment
  await prisma.user.update({ where: { id: c.req.param('id') }, data: { ...body } })
  // finding: mass-assignment
  await getRepository(User).save({ id: c.req.param('id'), ...body })
  return c.body(null)
})
