import { resolve, sep } from 'node:path'
import { readFile } from 'node:fs/promises'
import express from 'express'

const root = '/srv/files'
export const files = express.Router()
files.get('/:name', async (req, res) => {
  const path = resolve(root, req.params.name)
  if (!path.startsWith(root + sep)) return res.sendStatus(403)
  const text = await readFile(path, 'utf8')
  return res.json({ text })
})
