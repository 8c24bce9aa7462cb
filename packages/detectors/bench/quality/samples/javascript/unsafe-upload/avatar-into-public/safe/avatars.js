const crypto = require('crypto')
const path = require('path')
const express = require('express')
const multer = require('multer')

const types = { 'image/png': '.png', 'image/jpeg': '.jpg' }
const storage = multer.diskStorage({
  destination: path.join(__dirname, 'public', 'avatars'),
  filename: (req, file, done) => done(null, crypto.randomUUID() + types[file.mimetype]),
})
const upload = multer({ storage, limits: { fileSize: 1_000_000 }, fileFilter: (req, file, done) => done(null, file.mimetype in types) })

const app = express()
app.use(express.static('public'))
app.post('/avatar', upload.single('avatar'), (req, res) => res.status(201).end())
app.listen(3000)

exports.nameFor = (file) => crypto.randomUUID() + types[file.mimetype]
