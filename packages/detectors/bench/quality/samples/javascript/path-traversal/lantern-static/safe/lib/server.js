'use strict';

var fs = require('fs');
var http = require('http');
var path = require('path');
var url = require('url');
var types = require('./types');

function Server(root, options) {
  this.root = path.resolve(root);
  this.options = options || {};
  this.headers = { 'X-Powered-By': 'lantern' };
  this.http = http.createServer(this.onRequest.bind(this));
}

Server.prototype.listen = function (port, callback) {
  this.http.listen(port, callback);
  return this;
};

Server.prototype.close = function (callback) {
  this.http.close(callback);
};

Server.prototype.onRequest = function (req, res) {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    return this.fail(res, 405, 'Method Not Allowed');
  }
  var pathname;
  try {
    pathname = decodeURIComponent(url.parse(req.url).pathname);
  } catch (e) {
    return this.fail(res, 400, 'Bad Request');
  }
  this.serve(this.resolve(pathname), req, res);
};

Server.prototype.resolve = function (pathname) {
  var file = path.join(this.root, pathname);
  if (file !== this.root && file.indexOf(this.root + path.sep) !== 0) return null;
  return file;
};

Server.prototype.serve = function (file, req, res) {
  var self = this;
  if (!file) return self.fail(res, 403, 'Forbidden');
  fs.stat(file, function (err, stat) {
    if (err) return self.fail(res, 404, 'Not Found');
    if (stat.isDirectory()) {
      return self.serve(path.join(file, self.options.index || 'index.html'), req, res);
    }
    res.writeHead(200, self.headersFor(file, stat));
    if (req.method === 'HEAD') return res.end();
    fs.createReadStream(file)
      .on('error', function () { res.destroy(); })
      .pipe(res);
  });
};

Server.prototype.headersFor = function (file, stat) {
  var headers = { 'Content-Type': types.lookup(file), 'Content-Length': stat.size };
  for (var name in this.headers) headers[name] = this.headers[name];
  if (this.options.maxAge) headers['Cache-Control'] = 'max-age=' + this.options.maxAge;
  return headers;
};

Server.prototype.fail = function (res, status, text) {
  res.writeHead(status, { 'Content-Type': 'text/plain' });
  res.end(text);
};

module.exports = Server;
