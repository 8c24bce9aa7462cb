// The name under which multer kept an upload has no folders, whatever its sender called it.
import express from 'express'
import { createReadStream } from 'fs'
import { unlink } from 'fs/promises'
import Koa from 'koa'
import { koaBody } from 'koa-body'
import multer from 'multer'
import path from 'path'

const app = express()
const upload = multer({ dest: '/var/uploads' })

app.post('/papers', upload.single('paper'), (req, res) => {
  // ok: path-traversal
  createReadStream(path.join('/var/uploads', req.file.filename)).pipe(res)
})
// formidable and koa-body make up the name of the file that they write, and hold it beside the one that its sender gave.
const kept = new Koa()
kept.use(koaBody({ multipart: true }))
kept.use(async (ctx) => {
  const { pictures } = ctx.request.files
  // ok: path-traversal
  await Promise.all(pictures.map((each) => unlink(each.filepath)))
})
