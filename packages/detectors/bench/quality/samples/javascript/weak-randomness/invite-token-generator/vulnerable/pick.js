'use strict';

/** A random letter of the alphabet. */
exports.pick = (letters) => {
  const index = Math.floor(Math.random() * letters.length);
  return letters.charAt(index);
};
