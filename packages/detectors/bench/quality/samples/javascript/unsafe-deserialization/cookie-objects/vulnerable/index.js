'use strict';

var cookie = require('cookie');
var codec = require('./codec');

module.exports = function cookieObjects(options) {
  var name = (options && options.name) || 'data';
  var maxAge = (options && options.maxAge) || 3600;

  return function (req, res, next) {
    var cookies = cookie.parse(req.headers.cookie || '');
    req.data = {};
    if (cookies[name]) {
      try {
        req.data = codec.decode(cookies[name]);
      } catch (err) {
        req.data = {};
      }
    }

    res.saveData = function () {
      res.setHeader('Set-Cookie', cookie.serialize(name, codec.encode(req.data), {
        httpOnly: true,
        secure: true,
        sameSite: 'lax',
        maxAge: maxAge
      }));
    };
    next();
  };
};
