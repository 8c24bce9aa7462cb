var fs = require('fs');
var http = require('http');
var path = require('path');
var url = require('url');
var mime = require('./mime');

function Server(root, options) {
  this.root = path.resolve(root);
  this.port = (options && options.port) || 8080;
}

Server.prototype.start = function (callback) {
  this.http = http.createServer(this.serve.bind(this));
  this.http.listen(this.port, callback);
  return this;
};

Server.prototype.serve = function (req, res) {
  var pathname = decodeURIComponent(url.parse(req.url).pathname);
  var file = path.join(this.root, pathname);
  var relative = path.relative(this.root, file);
  if (relative.indexOf('..') === 0 || path.isAbsolute(relative)) return this.fail(res, 403);
  if (pathname.slice(-1) === '/') file = path.join(file, 'index.html');
  var self = this;
  fs.readFile(file, function (err, content) {
    if (err) return self.fail(res, 404);
    res.writeHead(200, { 'Content-Type': mime(file) });
    res.end(content);
  });
};

Server.prototype.fail = function (res, status) {
  res.writeHead(status);
  res.end(http.STATUS_CODES[status]);
};

module.exports = Server;
