'use strict';

var VERSION = /^[v=]?(\d+(?:\.\d+)*)\.?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * parse('v1.2-rc.1')  =>  { numbers: [1, 2], tag: ['rc', 1] }, or null
 */
module.exports = function parse(text) {
  if (typeof text !== 'string') return null;

  var match = VERSION.exec(text.trim());
  if (!match) return null;

  return {
    numbers: match[1].split('.').filter(Boolean).map(Number),
    tag: match[2] ? match[2].split('.').map(function (part) {
      return /^\d+$/.test(part) ? Number(part) : part;
    }) : []
  };
};
