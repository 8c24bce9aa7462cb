'use strict';

exports.parse = require('./parse');
exports.build = require('./build');

exports.filename = function (header) {
  var parsed = exports.parse(header);
  return parsed.parameters.get('filename*') || parsed.parameters.get('filename') || null;
};
