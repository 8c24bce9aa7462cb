'use strict';

const { createHash } = require('crypto');

const digest = (token) => createHash('sha256').update(String(token)).digest('hex');

/** Keeps the digests of issued tokens until they are redeemed or expire. */
class TokenStore {
  constructor(ttlSeconds = 3600) {
    this.ttl = ttlSeconds * 1000;
    this.items = new Map();
  }

  issue(token, owner) {
    this.items.set(digest(token), { owner, until: Date.now() + this.ttl });
    return token;
  }

  redeem(token) {
    const key = digest(token);
    const item = this.items.get(key);
    this.items.delete(key);
    return item && item.until > Date.now() ? item.owner : null;
  }

  sweep(now = Date.now()) {
    for (const [key, item] of this.items) {
      if (item.until <= now) this.items.delete(key);
    }
  }
}

exports.TokenStore = TokenStore;
