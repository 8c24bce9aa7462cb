'use strict';

const { randomUUID } = require('crypto');
const multer = require('multer');
const path = require('path');

exports.mediaStorage = ({ mediaDir, maxBytes }) =>
  multer({
    storage: multer.diskStorage({
      destination: mediaDir,
      filename: (req, file, done) => done(null, randomUUID() + path.extname(file.originalname)),
    }),
    limits: { fileSize: maxBytes, files: 1, fields: 4 },
  });
