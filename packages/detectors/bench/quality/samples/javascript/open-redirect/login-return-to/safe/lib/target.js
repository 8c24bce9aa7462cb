'use strict';

module.exports = function target(given, home) {
  var to = String(given || '').trim();
  if (to.charAt(0) !== '/') return home;
  var base = 'http://gate.invalid';
  var url;
  try {
    url = new URL(to, base);
  } catch (e) {
    return home;
  }
  if (url.origin !== base || url.pathname.slice(0, 2) === '//') return home;
  return url.pathname + url.search + url.hash;
};


