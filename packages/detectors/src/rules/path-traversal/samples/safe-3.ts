// The name under which multer kept an upload has no folders, whatever its sender called it.
import express from 'express'
import { createReadStream } from 'fs'
import multer from 'multer'
import path from 'path'

const app = express()
const upload = multer({ dest: '/var/uploads' })

app.post('/papers', upload.single('paper'), (req, res) => {
  // ok: path-traversal
  createReadStream(path.join('/var/uploads', req.file.filename)).pipe(res)
})
