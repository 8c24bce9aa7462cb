var fs = require('fs');
var http = require('http');
var path = require('path');
var page = require('./lib/page');

function text(res, code) {
  res.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' });
  res.end(http.STATUS_CODES[code] + '\n');
}

function resolve(root, url) {
  var p;
  try {
    p = decodeURIComponent(url.split('?')[0]);
  } catch (e) {
    return null;
  }
  if (p.indexOf('\0') >= 0) return null;
  var full = path.resolve(root, '.' + path.sep + p);
  return full === root || full.indexOf(root + path.sep) === 0 ? full : null;
}

function list(dir, cb) {
  fs.readdir(dir, { withFileTypes: true }, function (err, entries) {
    if (err) return cb(err);
    cb(null, entries.filter(function (e) {
      return e.name.charAt(0) !== '.' && (e.isFile() || e.isDirectory());
    }).map(function (e) {
      return { name: e.name, dir: e.isDirectory() };
    }).sort(function (a, b) {
      return b.dir - a.dir || (a.name < b.name ? -1 : 1);
    }));
  });
}

exports.createServer = function (options) {
  var root = path.resolve(options.root);
  return http.createServer(function (req, res) {
    var full = resolve(root, req.url);
    if (!full) return text(res, 400);
    fs.stat(full, function (err, stat) {
      if (err) return text(res, 404);
      if (stat.isFile()) {
        res.writeHead(200, {
          'Content-Type': 'application/octet-stream',
          'Content-Disposition': 'attachment',
          'Content-Length': stat.size
        });
        return fs.createReadStream(full).on('error', function () { res.destroy(); }).pipe(res);
      }
      list(full, function (err, entries) {
        if (err) return text(res, 500);
        res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        res.end(page(path.basename(full), entries, full !== root));
      });
    });
  });
};
