var http = require('http');
var url = require('url');
var path = require('path');
var fs = require('fs');
var mime = require('./mime');

function fail(res, status) {
  res.writeHead(status, { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' });
  res.end(http.STATUS_CODES[status] + '\n');
}

function Server(options) {
  this.root = path.resolve(options.root || '.');
  this.index = options.index || 'index.html';
  this.maxAge = Number(options.maxAge) || 0;
}

Server.prototype.locate = function (requestUrl) {
  var pathname;

  try {
    pathname = decodeURIComponent(url.parse(requestUrl).pathname || '/');
  } catch (e) {
    return null;
  }
  if (pathname.indexOf('\0') !== -1) return null;
  if (pathname.charAt(pathname.length - 1) === '/') pathname += this.index;

  var file = path.join(this.root, pathname);
  if (file.indexOf(this.root + path.sep) !== 0) return null;
  return file;
};

Server.prototype.handle = function (req, res) {
  var self = this;

  if (req.method !== 'GET' && req.method !== 'HEAD') return fail(res, 405);

  var file = self.locate(req.url);
  if (!file) return fail(res, 400);

  fs.stat(file, function (err, stat) {
    if (err || !stat.isFile()) return fail(res, 404);

    var modified = stat.mtime.toUTCString();
    if (req.headers['if-modified-since'] === modified) {
      res.writeHead(304);
      return res.end();
    }

    res.writeHead(200, {
      'Content-Type': mime(file),
      'Content-Length': stat.size,
      'Cache-Control': 'max-age=' + self.maxAge,
      'Last-Modified': modified
    });
    if (req.method === 'HEAD') return res.end();

    var stream = fs.createReadStream(file);
    stream.on('error', function () { res.destroy(); });
    stream.pipe(res);
  });
};

module.exports = function serve(options) {
  var server = new Server(options || {});
  return http.createServer(function (req, res) {
    server.handle(req, res);
  });
};

module.exports.Server = Server;
