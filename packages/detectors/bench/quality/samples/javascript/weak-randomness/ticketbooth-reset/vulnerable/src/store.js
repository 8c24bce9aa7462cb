import { createHash } from 'node:crypto';

const digest = (ticket) => createHash('sha256').update(ticket).digest('base64');

/**
 * Keeps the tickets of one process; only their digests are stored.
 */
export class MemoryStore {
  #entries = new Map();

  async put(ticket, entry) {
    this.#sweep();
    this.#entries.set(digest(ticket), entry);
  }

  async take(ticket) {
    const key = digest(ticket);
    const entry = this.#entries.get(key) ?? null;
    this.#entries.delete(key);
    return entry;
  }

  async removeWhere(matches) {
    let removed = 0;
    for (const [key, entry] of this.#entries) {
      if (!matches(entry)) continue;
      this.#entries.delete(key);
      removed += 1;
    }
    return removed;
  }

  #sweep() {
    const now = Date.now();
    for (const [key, entry] of this.#entries) {
      if (entry.expires <= now) this.#entries.delete(key);
    }
  }
}
