var types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

module.exports = function (file) {
  return types[file.slice(file.lastIndexOf('.'))] || 'application/octet-stream';
};
