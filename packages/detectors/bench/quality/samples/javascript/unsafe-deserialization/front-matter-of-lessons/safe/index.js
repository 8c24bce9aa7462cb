'use strict';

var yaml = require('js-yaml');
var HEAD = '---';

module.exports = extract;
module.exports.test = test;

function extract(source, options) {
  var text = String(source);
  var lines = text.split(/\r?\n/);
  if (lines[0] !== HEAD) return { attributes: {}, body: text };

  var end = lines.indexOf(HEAD, 1);
  if (end < 0) return { attributes: {}, body: text };

  var head = lines.slice(1, end).join('\n');
  return {
    attributes: read(head, options) || {},
    body: lines.slice(end + 1).join('\n')
  };
}

function read(head, options) {
  var settings = options || {};
  return yaml.safeLoad(head, { filename: settings.filename });
}

function test(source) {
  return String(source).indexOf(HEAD) === 0;
}
