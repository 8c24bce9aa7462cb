'use strict';

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
  var end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end);
}
