import { PrismaClient } from '@prisma/client'
import { Router } from 'express'
import { z } from 'zod'

const prisma = new PrismaClient()
export const register = Router()
const form = z.object({ email: z.string().email(), name: z.string().max(80) })

register.post('/users', async (req, res) => {
  form.parse(req.body)
  const user = await prisma.user.create({ data: { ...req.body, createdAt: new Date() } })
  res.status(201).json({ id: user.id })
})
