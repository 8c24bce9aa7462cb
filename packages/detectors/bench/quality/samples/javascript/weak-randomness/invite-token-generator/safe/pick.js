'use strict';

const { randomInt } = require('crypto');

/** A random letter of the alphabet. */
exports.pick = (letters) => {
  const index = randomInt(letters.length);
  return letters.charAt(index);
};
