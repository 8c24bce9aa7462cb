'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const sweep = require('./sweep');

module.exports = function (session) {
  const Store = session.Store;

  class FileStore extends Store {
    constructor(options = {}) {
      super(options);
      this.options = Object.assign({ dir: './sessions', ttl: 3600, extension: '.json', reap: 60 }, options);
      fs.mkdirSync(this.options.dir, { recursive: true });
      if (this.options.reap > 0) {
        this.timer = setInterval(() => sweep(this.options), this.options.reap * 1000);
        this.timer.unref();
      }
    }

    fileOf(sid) {
      return path.join(this.options.dir, sid + this.options.extension);
    }

    get(sid, callback) {
      fs.readFile(this.fileOf(sid), 'utf8', (error, text) => {
        if (error) return callback(error.code === 'ENOENT' ? null : error, null);
        let stored;
        try {
          stored = JSON.parse(text);
        } catch (problem) {
          return callback(problem);
        }
        if (stored.expires < Date.now()) return callback(null, null);
        callback(null, stored.session);
      });
    }

    set(sid, session, callback) {
      const stored = { session, expires: Date.now() + this.options.ttl * 1000, revision: crypto.randomUUID() };
      fs.writeFile(this.fileOf(sid), JSON.stringify(stored), callback);
    }

    touch(sid, session, callback) {
      this.set(sid, session, callback);
    }

    destroy(sid, callback) {
      fs.unlink(this.fileOf(sid), (error) => {
        callback(error && error.code !== 'ENOENT' ? error : null);
      });
    }

    length(callback) {
      fs.readdir(this.options.dir, (error, files) => {
        if (error) return callback(error);
        callback(null, files.filter((file) => file.endsWith(this.options.extension)).length);
      });
    }
  }

  return FileStore;
};
