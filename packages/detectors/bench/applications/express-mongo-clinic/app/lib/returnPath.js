'use strict';

const PLACES = new Map([
  ['calendar', '/appointments'],
  ['patients', '/patients'],
  ['documents', '/documents'],
]);

function placeFor(name) {
  return PLACES.get(name) || '/';
}

module.exports = { placeFor };
