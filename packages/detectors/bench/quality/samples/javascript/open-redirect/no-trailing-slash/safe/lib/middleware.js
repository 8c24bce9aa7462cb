'use strict';

const { split } = require('./split');

module.exports = function noTrailingSlash(options = {}) {
  const status = options.status || 301;
  const ignore = options.ignore || [];

  return function middleware(req, res, next) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();

    const [pathname, query] = split(req.originalUrl);
    if (pathname.length < 2 || !pathname.endsWith('/')) return next();
    if (ignore.some((prefix) => pathname.startsWith(prefix))) return next();

    const target = pathname.slice(0, -1).replace(/^[\/\\]+/, '/') + query;
    res.redirect(status, target);
  };
};
