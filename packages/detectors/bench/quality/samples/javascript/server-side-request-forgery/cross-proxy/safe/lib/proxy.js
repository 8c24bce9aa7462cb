'use strict';

var http = require('http');
var https = require('https');
var url = require('url');
var headers = require('./headers');

function parseTarget(path) {
  var match = path.match(/^\/(?:(https?:)?\/\/)?(([^\/?]+?)(?::(\d{0,5}))?)([\/?].*)?$/i);
  if (!match) return null;
  if (!match[1]) path = '/' + (match[4] === '443' ? 'https://' : 'http://') + match[2] + (match[5] || '');
  return url.parse(path.slice(1));
}

function Proxy(options) {
  this.methods = options.methods || ['GET', 'HEAD'];
  this.allowed = options.allowed || [];
  this.maxRedirects = options.maxRedirects || 5;
}

Proxy.prototype.forward = function (target, req, res) {
  var client = target.protocol === 'https:' ? https : http;
  var request = client.request({
    protocol: target.protocol,
    hostname: target.hostname,
    port: target.port,
    path: target.path,
    method: req.method,
    headers: headers.pick(req.headers)
  }, function (response) {
    res.writeHead(response.statusCode, headers.open(response.headers));
    response.pipe(res);
  });
  request.on('error', function () {
    res.writeHead(502, headers.open({}));
    res.end('Bad gateway');
  });
  req.pipe(request);
};

Proxy.prototype.handler = function () {
  var self = this;
  return function (req, res) {
    if (self.methods.indexOf(req.method) === -1) {
      res.writeHead(405);
      return res.end();
    }
    var target = parseTarget(req.url);
    if (!target || !target.hostname) {
      res.writeHead(400);
      return res.end('Invalid target');
    }
    if (self.allowed.indexOf(target.hostname) === -1) {
      res.writeHead(403);
      return res.end('Host is not allowed');
    }
    self.forward(target, req, res);
  };
};

exports.createServer = function (options) {
  return http.createServer(new Proxy(options || {}).handler());
};
