import { makeSecret } from './secret.js';
import { MemoryStore } from './store.js';

/**
 * Issues tickets for a subject and a purpose, each valid once.
 */
export class Booth {
  #store;
  #lifetime;
  #length;

  constructor({ store = new MemoryStore(), lifetime = 30 * 60_000, length = 32 } = {}) {
    if (length < 20) throw new RangeError('The tickets are too short');
    this.#store = store;
    this.#lifetime = lifetime;
    this.#length = length;
  }

  async issue(subject, purpose) {
    const ticket = makeSecret(this.#length);
    await this.#store.put(ticket, { subject, purpose, expires: Date.now() + this.#lifetime });
    return ticket;
  }

  /**
   * The subject of the ticket, or null if it is unknown, late or for
   * another purpose.
   */
  async redeem(ticket, purpose) {
    if (typeof ticket !== 'string' || ticket.length !== this.#length) return null;

    const entry = await this.#store.take(ticket);
    if (!entry || entry.purpose !== purpose) return null;
    return entry.expires > Date.now() ? entry.subject : null;
  }

  async revokeAll(subject) {
    return this.#store.removeWhere((entry) => entry.subject === subject);
  }
}

export { MemoryStore };
