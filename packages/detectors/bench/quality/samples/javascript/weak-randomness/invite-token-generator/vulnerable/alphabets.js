'use strict';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';

const known = new Map([
  ['hex', DIGITS + 'abcdef'],
  ['base62', DIGITS + LOWER + LOWER.toUpperCase()],
  ['friendly', '23456789abcdefghjkmnpqrstuvwxyz'],
]);

exports.get = (name) => {
  const letters = known.get(name);
  if (!letters) throw new TypeError('unknown alphabet');
  return letters;
};
