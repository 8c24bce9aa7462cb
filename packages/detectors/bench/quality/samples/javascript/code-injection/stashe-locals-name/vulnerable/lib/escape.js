'use strict';

var ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

module.exports = function escape(value) {
  return String(value).replace(/[&<>"']/g, function (c) {
    return ENTITIES[c];
  });
};
