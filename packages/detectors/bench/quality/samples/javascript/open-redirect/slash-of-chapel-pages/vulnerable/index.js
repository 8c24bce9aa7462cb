'use strict';

module.exports = function removeLastSlash(options) {
  var status = (options && options.status) || 301;

  return function chapelSlash(req, res, next) {
    var cut = req.url.indexOf('?');
    var path = cut < 0 ? req.url : req.url.slice(0, cut);
    var query = cut < 0 ? '' : req.url.slice(cut);

    if (path.length > 1 && path.charAt(path.length - 1) === '/') {
      var short = path.slice(0, -1);
      res.redirect(status, short + query);
      return;
    }
    next();
  };
};
