import { Router } from 'express'
import multer from 'multer'
import { documentOf } from './xml'

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 200_000 } })
export const routes = Router()
routes.post('/price-list', upload.single('list'), (req, res) => {
  const document = documentOf(req.file?.buffer.toString('utf8') ?? '<list/>')
  res.json({ root: document.root()?.name() })
})
