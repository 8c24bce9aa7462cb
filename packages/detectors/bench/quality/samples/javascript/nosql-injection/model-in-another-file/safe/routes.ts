import { Router } from 'express'
import { Accounts } from './accounts.js'

export const routes = Router()
routes.post('/accounts/search', async (req, res) => {
  res.json(await Accounts.search(req.body))
})
