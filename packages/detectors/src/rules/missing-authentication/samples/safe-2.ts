import express from 'express'
import { notes } from './notes'
import { currentUser, requireUser } from './session'

const router = express.Router()

router.post('/notes', requireUser, async (req, res) => res.json(await notes.create(String(req.body.text))))
router.put('/notes/:id', requireUser, async (req, res) => res.json(await notes.updateText(String(req.body.text))))
router.post('/notes/:id/pin', requireUser, async (req, res) => res.json(await notes.updatePin(Number(req.params.id))))
// ok: missing-authentication
router.delete('/notes/:id', async (req, res) => {
  if (!req.session.user) return res.status(401).end()
  await notes.deleteOne(Number(req.params.id))
  res.end()
})
// ok: missing-authentication
router.post('/search', async (req, res) => res.json(await notes.runSearch(String(req.body.text))))

export default router
export { currentUser }
