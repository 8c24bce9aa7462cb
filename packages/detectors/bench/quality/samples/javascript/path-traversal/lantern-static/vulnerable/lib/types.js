'use strict';

var path = require('path');

var TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8'
};

exports.lookup = function (file) {
  return TYPES[path.extname(file).toLowerCase()] || 'application/octet-stream';
};
