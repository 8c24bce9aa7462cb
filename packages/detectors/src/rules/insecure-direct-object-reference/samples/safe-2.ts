import express from 'express'
import { db } from './db'
import { requireUser } from './session'

const router = express.Router()

router.get('/products/:id', requireUser, async (req, res) => {
  // ok: insecure-direct-object-reference
  res.json(await db.product.findUnique({ where: { id: Number(req.params.id) } }))
})
router.get('/baskets/:id', requireUser, async (req, res) => {
  // ok: insecure-direct-object-reference
  const basket = await db.basket.findUnique({ where: { id: Number(req.params.id) } })
  assertOwner(req, basket)
  res.json(basket)
})
router.delete('/baskets/:id', requireUser, async (req, res) => {
  await db.basket.deleteMany({ where: { id: Number(req.params.id), userId: req.session.userId } })
  res.sendStatus(204)
})

function assertOwner(req: express.Request, basket: { userId: string }): void {
  if (basket.userId !== req.session.userId) throw new Error('not found')
}

export default router
