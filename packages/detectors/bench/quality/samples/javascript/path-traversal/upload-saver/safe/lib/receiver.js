const fs = require('fs');
const path = require('path');
const { pipeline, Transform } = require('stream');
const parseDisposition = require('./disposition');

function problem(status, message) {
  return Object.assign(new Error(message), { status });
}

function limiter(max) {
  let seen = 0;
  return new Transform({
    transform(chunk, enc, done) {
      seen += chunk.length;
      done(seen > max ? problem(413, 'too large') : null, chunk);
    }
  });
}

class Receiver {
  constructor({ dir = 'uploads', maxSize = 10 * 1024 * 1024, rename = (n) => n } = {}) {
    this.dir = path.resolve(dir);
    this.maxSize = maxSize;
    this.rename = rename;
    fs.mkdirSync(this.dir, { recursive: true });
  }

  nameOf(req) {
    const { filename } = parseDisposition(req.headers['content-disposition']);
    const base = path.basename(String(filename || '').split('\\').join('/'));
    if (!base || base === '.' || base === '..' || base.includes('\0')) {
      throw problem(400, 'file name missing');
    }
    return this.rename(base, req);
  }

  async accept(req) {
    if (req.method !== 'POST' && req.method !== 'PUT') throw problem(405, 'method not allowed');
    const name = this.nameOf(req);
    const target = path.join(this.dir, name);
    await this.store(req, target);
    const { size } = await fs.promises.stat(target);
    return { name, size };
  }

  store(stream, target) {
    return new Promise((resolve, reject) => {
      const out = fs.createWriteStream(target, { flags: 'wx' });
      pipeline(stream, limiter(this.maxSize), out, (err) => {
        if (err && err.code === 'EEXIST') reject(problem(409, 'exists'));
        else if (err) reject(err);
        else resolve();
      });
    });
  }
}

module.exports = { Receiver };
