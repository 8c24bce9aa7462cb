'use strict';

var crypto = require('crypto');
var form = require('./lib/form');
var target = require('./lib/target');

function sameText(a, b) {
  var key = crypto.randomBytes(32);
  function mac(s) {
    return crypto.createHmac('sha256', key).update(String(s)).digest();
  }
  return crypto.timingSafeEqual(mac(a), mac(b));
}

function body(req, cb) {
  var text = '';
  req.setEncoding('utf8');
  req.on('data', function (d) {
    text += d;
    if (text.length > 10000) req.destroy();
  });
  req.on('end', function () {
    cb(new URLSearchParams(text));
  });
}

module.exports = function gate(options) {
  var password = options.password;
  var path = options.path || '/login';
  if (!password) throw new Error('a password is needed');

  return function (req, res, next) {
    var url = new URL(req.url, 'http://localhost');
    if (url.pathname !== path) {
      if (req.session && req.session.passed) return next();
      res.writeHead(302, { Location: path + '?return=' + encodeURIComponent(req.url) });
      return res.end();
    }
    if (req.method !== 'POST') {
      return form.show(res, url.searchParams.get('return'), false);
    }
    body(req, function (fields) {
      var back = fields.get('return');
      if (!sameText(fields.get('password'), password)) return form.show(res, back, true);
      req.session.passed = true;
      res.writeHead(303, { Location: target(back, options.home || '/') });
      res.end();
    });
  };
};
