'use strict';

const { randomUUID } = require('crypto');
const multer = require('multer');
const path = require('path');

const EXTENSIONS = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp']);

const extensionOf = (file) => path.extname(file.originalname).toLowerCase();

exports.mediaStorage = ({ mediaDir, maxBytes }) =>
  multer({
    storage: multer.diskStorage({
      destination: mediaDir,
      filename: (req, file, done) => done(null, randomUUID() + extensionOf(file)),
    }),
    fileFilter: (req, file, done) => {
      if (EXTENSIONS.has(extensionOf(file))) return done(null, true);
      done(Object.assign(new Error('type not accepted'), { status: 415 }));
    },
    limits: { fileSize: maxBytes, files: 1, fields: 4 },
  });
