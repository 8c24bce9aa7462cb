'use strict';

function choose(phrase, count) {
  if (typeof phrase === 'string') return phrase;
  if (count === 0 && phrase.zero) return phrase.zero;
  return count === 1 ? phrase.one : phrase.other;
}

module.exports = function interpolate(phrase, values) {
  return String(choose(phrase, values.count)).replace(/%\{(\w+)\}/g, function (whole, name) {
    return Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : whole;
  });
};
