import { Store } from './store.js';

const pending = new WeakMap();

function flights(store) {
  let map = pending.get(store);
  if (!map) {
    map = new Map();
    pending.set(store, map);
  }
  return map;
}

export class ShelfMemo {
  #store;
  #ttl;

  constructor({ dir, ttl = 60_000 }) {
    this.#store = new Store(dir);
    this.#ttl = ttl;
  }

  /**
   * The cached value for the key, or the result of `produce`.
   */
  async get(key, produce) {
    const entry = await this.#store.read(key);
    if (entry && entry.expires > Date.now()) return entry.value;
    if (!produce) return undefined;

    const running = flights(this.#store);
    if (!running.has(key)) {
      const work = this.#fill(key, produce).finally(() => running.delete(key));
      running.set(key, work);
    }
    return running.get(key);
  }

  async #fill(key, produce) {
    const value = await produce(key);
    await this.set(key, value);
    return value;
  }

  async set(key, value, ttl = this.#ttl) {
    await this.#store.write(key, { key, value, expires: Date.now() + ttl });
  }

  async delete(key) {
    await this.#store.remove(key);
  }
}

export { Store };
