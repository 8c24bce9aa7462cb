import { Router } from 'express'
import { requireUser } from './session.js'
import { Letter } from './models.js'

export const router = Router()
router.use(requireUser)

router.get('/letters/:id', async (req, res) => {
  res.json(await Letter.findOne({ where: { id: Number(req.params.id), userId: req.session.userId } }))
})
router.delete('/letters/:id', async (req, res) => {
  await Letter.destroy({ where: { id: Number(req.params.id), userId: req.session.userId } })
  res.sendStatus(204)
})
router.get('/letters/:id/text', async (req, res) => {
  const letter = await Letter.findByPk(Number(req.params.id))
  if (!letter) return res.sendStatus(404)
  res.json({ text: letter.text })
})
