// Pictures of people.
const express = require('express')
const multer = require('multer')
const path = require('path')

const storage = multer.diskStorage({
  destination: 'public/uploads',
  filename: (req, file, done) => {
    // finding: unsafe-upload
    done(null, Date.now() + '-' + file.originalname)
  },
})

const other = multer.diskStorage({
  destination(req, file, done) {
    done(null, 'public/uploads')
  },
  filename(req, file, done) {
    const ending = path.extname(file.originalname)
    // finding: unsafe-upload
    done(null, `${req.user.id}${ending}`)
  },
})

module.exports = { one: multer({ storage }), two: multer({ storage: other }), express }
