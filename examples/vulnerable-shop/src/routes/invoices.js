import path from 'node:path'
import { Router } from 'express'
import { config } from '../config.js'

export const invoices = Router()

invoices.get('/:name', (req, res) => {
  const file = path.join(config.invoiceFolder, req.params.name)
  res.sendFile(file)
})
