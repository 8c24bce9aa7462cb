'use strict';

var ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

exports.escape = function (text) {
  return String(text).replace(/[&<>"']/g, function (char) {
    return ENTITIES[char];
  });
};

exports.document = function (message) {
  return '<!DOCTYPE html>\n' +
    '<html lang="en">\n' +
    '<head><meta charset="utf-8"><title>Error</title></head>\n' +
    '<body>\n<pre>' + message + '</pre>\n</body>\n' +
    '</html>\n';
};
