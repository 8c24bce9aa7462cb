// Names of our own, endings of a list.
const multer = require('multer')
const path = require('path')
const { randomUUID } = require('crypto')

const allowed = ['.png', '.jpg']

const storage = multer.diskStorage({
  destination: 'uploads',
  // ok: unsafe-upload
  filename: (req, file, done) => done(null, randomUUID()),
})

const other = multer.diskStorage({
  destination: 'uploads',
  filename: (req, file, done) => {
    const ending = path.extname(file.originalname)
    if (!allowed.includes(ending)) return done(new Error('not a picture'))
    // ok: unsafe-upload
    done(null, randomUUID() + ending)
  },
})

module.exports = { one: multer({ storage, limits: { fileSize: 1e6 } }), two: multer({ storage: other }) }
