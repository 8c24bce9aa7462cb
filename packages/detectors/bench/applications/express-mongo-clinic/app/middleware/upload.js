'use strict';

const path = require('path');
const multer = require('multer');
const config = require('../config');
const { fileId } = require('../lib/ids');

const DOCUMENT_TYPES = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg' };

const documents = multer({
  storage: multer.diskStorage({
    destination: config.storage.documents,
    filename: (req, file, done) => done(null, fileId() + DOCUMENT_TYPES[file.mimetype]),
  }),
  limits: { fileSize: 10 * 1024 * 1024, files: 1 },
  fileFilter: (req, file, done) => done(null, Object.hasOwn(DOCUMENT_TYPES, file.mimetype)),
});

const avatars = multer({
  storage: multer.diskStorage({
    destination: path.join(__dirname, '..', 'public', 'avatars'),
    filename: (req, file, done) => done(null, req.user.id + path.extname(file.originalname)),
  }),
  limits: { fileSize: 1024 * 1024, files: 1 },
});

module.exports = { documents, avatars };
