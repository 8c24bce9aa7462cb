'use strict';

var id = require('./id');

function Issuer(options) {
  options = options || {};
  this.ttl = options.ttl || 60 * 60 * 1000;
  this.length = options.length || 32;
  this.tokens = new Map();
}

Issuer.prototype.issue = function (user) {
  var token = id.generate(this.length);
  this.tokens.set(token, { user: user, expires: Date.now() + this.ttl });
  return token;
};

Issuer.prototype.redeem = function (token) {
  var entry = this.tokens.get(token);
  this.tokens.delete(token);
  if (!entry || entry.expires < Date.now()) return null;
  return entry.user;
};

Issuer.prototype.resetPassword = function (token, password, save) {
  var user = this.redeem(token);
  if (!user) return Promise.reject(new Error('invalid token'));
  return save(user, password);
};

module.exports = Issuer;
