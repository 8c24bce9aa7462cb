'use strict';

var http = require('http');
var page = require('./page');

var production = process.env.NODE_ENV === 'production';

module.exports = fallback;

function fallback(req, res, options) {
  options = options || {};
  var onerror = options.onerror;

  return function (err) {
    var status = res.statusCode;
    var message;

    if (!err && res.headersSent) return;

    if (err) {
      status = statusOf(err) || (status >= 400 ? status : 500);
      message = production ? http.STATUS_CODES[status] : page.escape(err.message || 'Error');
    } else {
      status = 404;
      message = 'Cannot ' + req.method + ' ' + (req.originalUrl || req.url);
    }

    if (err && onerror) {
      setImmediate(onerror, err, req, res);
    }

    if (res.headersSent) {
      req.socket.destroy();
      return;
    }
    send(req, res, status, message);
  };
}

function statusOf(err) {
  var status = err.status || err.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : undefined;
}

function send(req, res, status, message) {
  function write() {
    var body = page.document(message);
    res.statusCode = status;
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.setHeader('Content-Length', Buffer.byteLength(body, 'utf8'));
    if (req.method === 'HEAD') {
      res.end();
      return;
    }
    res.end(body, 'utf8');
  }

  if (req.complete) {
    write();
    return;
  }
  req.unpipe();
  req.once('end', write);
  req.resume();
}
