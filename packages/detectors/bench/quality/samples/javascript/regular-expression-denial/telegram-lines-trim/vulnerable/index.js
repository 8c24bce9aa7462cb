'use strict';

var TRAILING = /[\t ]+$/;

module.exports = function telegramLines(text, width) {
  var limit = width || 64;
  var out = [];

  String(text).split('\n').forEach(function (line) {
    var trimmed = stripEnd(line);
    while (trimmed.length > limit) {
      out.push(trimmed.slice(0, limit));
      trimmed = trimmed.slice(limit);
    }
    out.push(trimmed);
  });
  return out.join('\n');
};

function stripEnd(line) {
  return line.replace(TRAILING, '');
}
