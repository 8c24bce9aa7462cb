'use strict';

function compareParts(a, b) {
  var aNumber = typeof a === 'number';
  var bNumber = typeof b === 'number';

  if (aNumber !== bNumber) return aNumber ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * A version with a tag comes before the same version without one.
 */
module.exports = function compareTags(a, b) {
  if (!a.length || !b.length) {
    if (a.length === b.length) return 0;
    return a.length ? -1 : 1;
  }

  for (var i = 0; i < Math.max(a.length, b.length); i++) {
    if (a[i] === undefined) return -1;
    if (b[i] === undefined) return 1;
    var result = compareParts(a[i], b[i]);
    if (result) return result;
  }
  return 0;
};
