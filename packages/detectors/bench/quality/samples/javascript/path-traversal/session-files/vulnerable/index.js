import { randomBytes } from 'node:crypto';
import { FileStore } from './store.js';
import { readCookie, writeCookie } from './cookie.js';

const newId = () => randomBytes(24).toString('hex');

export function sessions({ dir = '.sessions', name = 'sid', maxAge = 86400 } = {}) {
  const store = new FileStore(dir, maxAge);

  return async function load(req, res) {
    let id = readCookie(req.headers.cookie, name);
    let data = id ? await store.read(id) : null;
    if (!data) {
      id = newId();
      data = {};
      res.setHeader('Set-Cookie', writeCookie(name, id, { maxAge }));
    }
    return {
      data,
      save: () => store.write(id, data),
      destroy: () => store.remove(id)
    };
  };
}

export { FileStore };
