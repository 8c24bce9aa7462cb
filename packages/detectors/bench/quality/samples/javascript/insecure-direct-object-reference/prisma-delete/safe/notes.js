import { PrismaClient } from '@prisma/client'
import express from 'express'
import { authenticate } from './authenticate.js'

const prisma = new PrismaClient()
const app = express()
app.use(authenticate)

app.get('/notes/:id', async (req, res) => {
  res.json(await prisma.note.findFirst({ where: { id: Number(req.params.id), ownerId: req.user.id } }))
})
app.put('/notes/:id', async (req, res) => {
  const { count } = await prisma.note.updateMany({ where: { id: Number(req.params.id), ownerId: req.user.id }, data: { text: String(req.body.text) } })
  res.sendStatus(count === 0 ? 404 : 204)
})
app.delete('/notes/:id', async (req, res) => {
  await prisma.note.deleteMany({ where: { id: Number(req.params.id), ownerId: req.user.id } })
  res.sendStatus(204)
})
