'use strict';

const jwt = require('jsonwebtoken');

const DAY = 24 * 60 * 60;

class Passes {
  constructor({ key, publicKey, lifetime = DAY, issuer = 'gondola' }) {
    this.key = key;
    this.publicKey = publicKey;
    this.lifetime = lifetime;
    this.issuer = issuer;
  }

  issue(guest, lifts) {
    return jwt.sign({ lifts }, this.key, {
      algorithm: 'RS256',
      subject: String(guest.id),
      issuer: this.issuer,
      expiresIn: this.lifetime,
    });
  }

  open(token, done) {
    let claims;
    try {
      claims = this.claimsOf(token);
    } catch (error) {
      done(error);
      return;
    }
    done(null, { guest: claims.sub, lifts: claims.lifts || [], until: new Date(claims.exp * 1000) });
  }

  claimsOf(token) {
    const claims = jwt.decode(token);
    if (!claims || claims.iss !== this.issuer) throw new Error('unknown issuer');
    if (claims.exp * 1000 < Date.now()) throw new Error('pass is over');
    return claims;
  }
}

module.exports = { Passes };
