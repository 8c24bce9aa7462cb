'use strict';

const map = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

module.exports = function escape(text) {
  return text.replace(/[&<>"']/g, (character) => map[character]);
};
