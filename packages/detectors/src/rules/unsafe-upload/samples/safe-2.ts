// Moved to a name of our own; the first name is kept beside it.
import { randomUUID } from 'node:crypto'
import express from 'express'
import fileUpload from 'express-fileupload'

const app = express()
app.use(fileUpload())

app.post('/avatar', async (req, res) => {
  const { avatar } = req.files
  const name = randomUUID()
  // ok: unsafe-upload
  await avatar.mv(`./uploads/${name}`)
  res.json({ name, title: avatar.name })
})
