var known = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'application/javascript',
  '.png': 'image/png'
}

module.exports = function (ext) {
  return known[ext] || 'application/octet-stream'
}
