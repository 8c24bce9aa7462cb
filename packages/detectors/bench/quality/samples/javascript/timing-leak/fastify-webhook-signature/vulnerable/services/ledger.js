'use strict';

class Ledger {
  constructor() {
    this.entries = new Map();
  }

  /** Books a payment once; returns false for repeated or foreign events. */
  book(event) {
    if (!event || event.type !== 'payment.settled' || typeof event.id !== 'string') return false;
    if (this.entries.has(event.id)) return false;
    const cents = Number(event.cents);
    if (!Number.isInteger(cents) || cents <= 0) return false;
    this.entries.set(event.id, { cents, at: Date.now() });
    return true;
  }

  total() {
    return [...this.entries.values()].reduce((sum, entry) => sum + entry.cents, 0);
  }
}

module.exports = { Ledger };
