'use strict';

exports.parse = require('./parse');
exports.stringify = require('./stringify');

exports.middleware = function (options) {
  return function bracketQs(req, res, next) {
    var i = req.url.indexOf('?');
    try {
      req.query = i < 0 ? Object.create(null) : exports.parse(req.url.slice(i + 1), options);
    } catch (err) {
      err.status = 400;
      return next(err);
    }
    next();
  };
};
