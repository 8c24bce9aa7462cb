var fs = require('fs');
var http = require('http');
var path = require('path');
var mime = require('./lib/mime');

function fail(res, code) {
  res.writeHead(code, { 'Content-Type': 'text/plain' });
  res.end(http.STATUS_CODES[code]);
}

function send(file, stat, req, res, opts) {
  res.writeHead(200, {
    'Content-Type': mime(file),
    'Content-Length': stat.size,
    'Cache-Control': 'max-age=' + (parseInt(opts.maxAge, 10) || 0)
  });
  if (req.method === 'HEAD') return res.end();
  var stream = fs.createReadStream(file);
  stream.on('error', function () {
    res.destroy();
  });
  stream.pipe(res);
}

function lookup(file, cb) {
  fs.stat(file, function (err, stat) {
    if (err) return cb(err);
    if (stat.isDirectory()) return lookup(path.join(file, 'index.html'), cb);
    cb(null, file, stat);
  });
}

function pathOf(req) {
  try {
    var p = decodeURIComponent(req.url.split('?')[0]);
    return p.indexOf('\0') === -1 ? p : null;
  } catch (e) {
    return null;
  }
}

module.exports = function serve(opts) {
  opts = opts || {};
  var root = path.resolve(opts.root || '.');

  return http.createServer(function (req, res) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return fail(res, 405);
    var p = pathOf(req);
    if (p === null) return fail(res, 400);
    var target = path.join(root, p);
    var prefix = root.slice(-1) === path.sep ? root : root + path.sep;
    if (target !== root && target.indexOf(prefix) !== 0) return fail(res, 403);
    lookup(target, function (err, file, stat) {
      if (err) return fail(res, 404);
      send(file, stat, req, res, opts);
    });
  });
};
