'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const { pipeline } = require('stream');

class Saver {
  constructor(settings) {
    this.settings = settings;
    this.folder = path.resolve(settings.dest);
  }

  target(filename) {
    return path.join(this.folder, path.basename(filename));
  }

  save(stream, filename) {
    const target = this.target(filename || 'photo');
    const hash = crypto.createHash('md5');
    stream.on('data', (chunk) => hash.update(chunk));
    return new Promise((resolve, reject) => {
      pipeline(stream, fs.createWriteStream(target), (error) => {
        if (error) reject(error);
        else resolve({ path: target, etag: hash.digest('hex'), truncated: stream.truncated === true });
      });
    });
  }
}

module.exports = Saver;
