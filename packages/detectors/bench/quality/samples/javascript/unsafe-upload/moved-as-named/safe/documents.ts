import { randomUUID } from 'node:crypto'
import { extname, join } from 'node:path'
import express from 'express'
import fileUpload, { type UploadedFile } from 'express-fileupload'

const endings = new Set(['.pdf', '.txt'])
export const documents = express.Router()
documents.use(fileUpload({ limits: { fileSize: 5_000_000 } }))

documents.post('/', async (req, res) => {
  const file = req.files?.document as UploadedFile
  const ending = extname(file.name).toLowerCase()
  if (!endings.has(ending)) return void res.status(415).end()
  await file.mv(join('public/documents', randomUUID() + ending))
  res.status(201).json({ ending, known: endings.has(ending), id: randomUUID() })
})
