'use strict';

const alphabets = require('./alphabets');
const { TokenStore } = require('./store');
const { pick } = require('./pick');

/** Creates a token such as `rst_8fK2…` for password resets and sessions. */
function createToken({ length = 32, alphabet = 'base62', prefix = '' } = {}) {
  const letters = alphabets.get(alphabet);
  if (!Number.isInteger(length) || length < 16 || length > 256) {
    throw new RangeError('length must be between 16 and 256');
  }
  let token = '';
  for (let i = 0; i < length; i++) token += pick(letters);
  return prefix ? `${prefix}_${token}` : token;
}

const sessionToken = () => createToken({ length: 40, prefix: 'ses' });
const resetToken = () => createToken({ length: 32, prefix: 'rst' });
const inviteCode = () => createToken({ length: 16, alphabet: 'friendly' });

module.exports = { createToken, sessionToken, resetToken, inviteCode, TokenStore };
