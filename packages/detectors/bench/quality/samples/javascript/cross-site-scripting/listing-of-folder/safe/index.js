var fs = require('fs');
var path = require('path');
var page = require('./lib/page');

module.exports = function listing(root) {
  return function (req, res, next) {
    var pathname = decodeURIComponent(req.url.split('?')[0]);
    if (pathname.indexOf('..') !== -1) return next();
    fs.readdir(path.join(root, pathname), function (err, names) {
      if (err) return next(err);
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      res.end(page(pathname, names));
    });
  };
};
