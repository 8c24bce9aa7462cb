import fs from 'node:fs'
import path from 'node:path'
import { Router } from 'express'
import { config } from '../config.js'

export const manuals = Router()
const folder = path.resolve(config.manualFolder)

manuals.get('/', (req, res) => {
  const file = path.resolve(folder, String(req.query.name))
  if (!file.startsWith(folder + path.sep)) return res.status(404).end()
  return fs.createReadStream(file).pipe(res)
})
