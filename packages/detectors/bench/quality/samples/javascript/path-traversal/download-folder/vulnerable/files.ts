import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import express from 'express'

const root = '/srv/files'
export const files = express.Router()
files.get('/:name', async (req, res) => {
  const text = await readFile(join(root, req.params.name), 'utf8')
  res.json({ text })
})
