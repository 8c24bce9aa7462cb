'use strict';

var status = require('./status');
var views = require('./views');

var TYPES = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  text: 'text/plain; charset=utf-8'
};

function negotiate(req) {
  var accept = String(req.headers.accept || '');
  if (accept.indexOf('json') !== -1) return 'json';
  return accept.indexOf('html') !== -1 ? 'html' : 'text';
}

function addressOf(req) {
  try {
    return decodeURI(req.originalUrl || req.url);
  } catch (e) {
    return req.url;
  }
}

module.exports = function errorPages(options) {
  var opts = Object.assign({ log: function () {}, exposeServerErrors: false }, options);

  return function (err, req, res, next) {
    if (res.headersSent) return next(err);
    var code = status.codeOf(err);
    opts.log(err, code);
    var info = {
      code: code,
      title: status.titleOf(code),
      url: addressOf(req),
      message: code < 500 || opts.exposeServerErrors ? String(err.message || '') : ''
    };
    var kind = negotiate(req);
    var body = views[kind](info);
    res.statusCode = code;
    res.setHeader('Content-Type', TYPES[kind]);
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.end(body);
  };
};
