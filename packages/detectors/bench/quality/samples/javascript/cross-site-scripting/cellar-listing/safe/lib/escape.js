'use strict';

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

module.exports = (text) => String(text).replace(/[&<>"']/g, (char) => ENTITIES.get(char));
