// Uploads that are moved.
import express from 'express'
import fileUpload from 'express-fileupload'

const app = express()
app.use(fileUpload())

app.post('/avatar', async (req, res) => {
  const { avatar } = req.files
  // finding: unsafe-upload
  await avatar.mv(`./public/${avatar.name}`)
  res.end()
})
