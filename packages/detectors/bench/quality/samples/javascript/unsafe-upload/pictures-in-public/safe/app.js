const express = require('express')
const { upload } = require('./upload')

const app = express()
app.use(express.static('public'))
app.post('/avatar', upload.single('avatar'), (req, res) => {
  res.json({ url: `/avatars/${req.file.filename}` })
})
app.listen(3000)
