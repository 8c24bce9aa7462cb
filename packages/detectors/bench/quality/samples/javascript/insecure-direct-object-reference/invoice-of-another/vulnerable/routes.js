import { Router } from 'express'
import { showInvoice } from './controller.js'

function signedIn(req, res, next) {
  if (!req.session.userId) return res.sendStatus(401)
  next()
}

export const router = Router()
router.get('/:id', signedIn, showInvoice)
