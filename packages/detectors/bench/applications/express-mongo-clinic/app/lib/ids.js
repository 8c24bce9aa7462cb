'use strict';

const crypto = require('crypto');

function fileId() {
  return crypto.randomBytes(16).toString('hex');
}

function linkCode() {
  const part = () => Math.random().toString(36).slice(2, 12);
  return part() + part();
}

function digestPin(userId, pin) {
  return crypto.createHash('sha1').update(`${userId}:${pin}`).digest('hex');
}

function etag(parts) {
  return '"' + crypto.createHash('md5').update(parts.join('|')).digest('hex') + '"';
}

module.exports = { fileId, linkCode, digestPin, etag };
