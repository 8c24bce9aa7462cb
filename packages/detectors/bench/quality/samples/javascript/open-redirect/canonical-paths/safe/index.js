'use strict';

var rules = require('./rules');

module.exports = function (options) {
  var settings = options || {};
  var status = settings.status || 301;
  var active = [];

  if (settings.slash !== false) active.push(rules.slash);
  if (settings.lowercase) active.push(rules.lowercase);
  if (settings.index !== false) active.push(rules.index);

  function canonical(path) {
    return active.reduce(function (current, rule) {
      return rule(current);
    }, path);
  }

  return function canonicalPaths(req, res, next) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    if (settings.skip && settings.skip(req)) return next();

    var at = req.originalUrl.indexOf('?');
    var path = at === -1 ? req.originalUrl : req.originalUrl.slice(0, at);
    var query = at === -1 ? '' : req.originalUrl.slice(at);
    var wanted = canonical(path).replace(/^[\/\\]+/, '/');

    if (wanted === path) return next();
    res.set('Cache-Control', 'public, max-age=' + (settings.maxAge || 3600));
    res.redirect(status, wanted + query);
  };
};

module.exports.rules = rules;
