const multer = require('multer')
const path = require('path')
const { randomUUID } = require('crypto')

const storage = multer.diskStorage({
  destination: 'public/avatars',
  filename: (req, file, done) => done(null, randomUUID() + path.extname(file.originalname)),
})

exports.upload = multer({ storage, limits: { fileSize: 1024 * 1024 } })
