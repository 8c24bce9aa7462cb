'use strict';

module.exports = function target(given, home) {
  var to = String(given || '').trim();
  if (to.charAt(0) !== '/') return home;
  return encodeURI(decode(to));
};

function decode(text) {
  try {
    return decodeURI(text);
  } catch (e) {
    return '/';
  }
}
