const fs = require('fs');
const path = require('path');
const crypto = require('crypto');
const naming = require('./naming');

module.exports = createStore;

/**
 * A storage for form uploads:
 *   const store = createStore({ dir: '/var/uploads', limit: 5e6 })
 *   store.save({ filename, stream }, (err, info) => {})
 */
function createStore(options) {
  const dir = path.resolve(options.dir);
  const limit = options.limit || 10 * 1024 * 1024;

  fs.mkdirSync(dir, { recursive: true });

  function save(part, cb) {
    const name = naming.finalName(part.filename);
    const target = path.join(dir, name);
    const hash = crypto.createHash('sha256');
    const out = fs.createWriteStream(target, { flags: 'wx' });
    let size = 0;
    let finished = false;

    function finish(err) {
      if (finished) return;
      finished = true;
      if (!err) return cb(null, { name, path: target, size, digest: hash.digest('hex') });
      part.stream.unpipe(out);
      part.stream.resume();
      out.destroy();
      if (err.code === 'EEXIST') return cb(err);
      fs.unlink(target, () => cb(err));
    }

    part.stream.on('data', (chunk) => {
      size += chunk.length;
      hash.update(chunk);
      if (size > limit) finish(new Error('file too large'));
    });
    part.stream.on('error', finish);
    out.on('error', finish);
    out.on('finish', () => finish(null));
    part.stream.pipe(out);
  }

  return { dir, save };
}
