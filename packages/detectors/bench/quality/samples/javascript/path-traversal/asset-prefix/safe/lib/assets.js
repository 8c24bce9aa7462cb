'use strict';

var fs = require('fs');
var path = require('path');
var parseurl = require('./parseurl');

module.exports = assets;

function assets(root, options) {
  if (!root) throw new TypeError('root path required');
  var opts = Object.create(options || null);
  var base = path.resolve(root) + path.sep;
  var maxAge = opts.maxAge || 0;
  var index = opts.index === undefined ? 'index.html' : opts.index;

  return function assetsMiddleware(req, res, next) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();

    var pathname = parseurl(req);
    if (pathname === null) {
      res.statusCode = 400;
      return res.end('Bad Request');
    }

    var file = path.join(base, pathname);
    if (file.indexOf(base) !== 0) {
      res.statusCode = 403;
      return res.end('Forbidden');
    }

    if (index && pathname.charAt(pathname.length - 1) === '/') file = path.join(file, index);

    fs.readFile(file, function (err, content) {
      if (err) return err.code === 'ENOENT' || err.code === 'EISDIR' ? next() : next(err);
      res.setHeader('Cache-Control', 'public, max-age=' + Math.floor(maxAge / 1000));
      res.setHeader('Content-Length', content.length);
      res.end(req.method === 'HEAD' ? undefined : content);
    });
  };
}
