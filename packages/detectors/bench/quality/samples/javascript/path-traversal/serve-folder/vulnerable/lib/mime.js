var path = require('path');

var types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml'
};

module.exports = function (file) {
  return types[path.extname(file).toLowerCase()] || 'application/octet-stream';
};
