const express = require('express')
const fs = require('fs')
const path = require('path')
const { randomUUID } = require('crypto')
const multer = require('multer')
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1_000_000 } })
const app = express()
app.post('/avatar', upload.single('avatar'), (req, res) => {
  const { buffer } = req.file
  fs.writeFileSync(path.join('/srv/avatars', randomUUID() + '.png'), buffer)
  res.sendStatus(201)
})
