'use strict';

const path = require('path');

module.exports = {
  port: process.env.PORT || 3000,
  mediaDir: path.resolve(process.env.MEDIA_DIR || 'public/media'),
  maxBytes: 4 * 1024 * 1024,
  sessions: new Map(),
};
