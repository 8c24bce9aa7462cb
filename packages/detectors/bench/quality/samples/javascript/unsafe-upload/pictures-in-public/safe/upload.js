const multer = require('multer')
const path = require('path')
const { randomUUID } = require('crypto')

const endings = { 'image/png': '.png', 'image/jpeg': '.jpg' }

const storage = multer.diskStorage({
  destination: 'public/avatars',
  filename: (req, file, done) => done(null, randomUUID() + endings[file.mimetype]),
})

exports.upload = multer({
  storage,
  limits: { fileSize: 1024 * 1024 },
  fileFilter: (req, file, done) => done(null, Object.hasOwn(endings, file.mimetype)),
})
