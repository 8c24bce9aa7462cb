const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const clock = require('./clock');

class DiskCache {
  constructor(dir, options) {
    this.dir = path.resolve(dir);
    this.options = Object.assign({ ttl: '1h', ext: '.cache' }, options);
    fs.mkdirSync(this.dir, { recursive: true });
  }

  _file(key) {
    const name = crypto.createHash('sha256').update(String(key)).digest('hex');
    return path.join(this.dir, name + this.options.ext);
  }

  async get(key, fallback) {
    let entry;
    try {
      entry = JSON.parse(await fs.promises.readFile(this._file(key), 'utf8'));
    } catch (err) {
      if (err.code === 'ENOENT' || err instanceof SyntaxError) return fallback;
      throw err;
    }
    if (entry.expires < clock.now()) {
      await this.del(key);
      return fallback;
    }
    return entry.value;
  }

  async set(key, value, ttl) {
    const expires = clock.now() + clock.ttl(ttl === undefined ? this.options.ttl : ttl);
    const body = JSON.stringify({ expires, value });
    await fs.promises.writeFile(this._file(key), body);
    return value;
  }

  async del(key) {
    try {
      await fs.promises.unlink(this._file(key));
      return true;
    } catch (err) {
      if (err.code === 'ENOENT') return false;
      throw err;
    }
  }

  async wrap(key, producer, ttl) {
    const missing = Symbol('missing');
    const hit = await this.get(key, missing);
    if (hit !== missing) return hit;
    return this.set(key, await producer(key), ttl);
  }

  async clear() {
    const names = await fs.promises.readdir(this.dir);
    const mine = names.filter((n) => n.endsWith(this.options.ext));
    await Promise.all(mine.map((n) => fs.promises.unlink(path.join(this.dir, n))));
    return mine.length;
  }
}

module.exports = DiskCache;
module.exports.create = (dir, options) => new DiskCache(dir, options);
