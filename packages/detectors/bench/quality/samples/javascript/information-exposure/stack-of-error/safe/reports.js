import { readFile } from 'node:fs/promises'
import { Router } from 'express'

export const reports = Router()
reports.get('/latest', async (req, res, next) => {
  try {
    res.json(JSON.parse(await readFile('data/latest.json', 'utf8')))
  } catch (error) {
    next(error)
  }
})
