import { Router } from 'express'
import passport from 'passport'
import { coupons } from './coupons.js'
import { requireRole } from './roles.js'

export const router = Router()
router.use(passport.authenticate('jwt', { session: false }))

router.get('/coupons', async (req, res) => res.json(await coupons.all()))
router.post('/coupons', requireRole('sales'), async (req, res) => res.json(await coupons.create(Number(req.body.percent))))
router.delete('/coupons/:code', requireRole('sales'), async (req, res) => res.json(await coupons.removeCode(Number(req.params.code))))
router.put('/coupons/:code', async (req, res) => res.json(await coupons.updatePercent(Number(req.body.percent))))
