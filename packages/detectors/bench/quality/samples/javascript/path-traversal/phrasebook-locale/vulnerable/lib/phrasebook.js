'use strict';

var catalog = require('./catalog');
var interpolate = require('./interpolate');

function Phrasebook(options) {
  if (!(this instanceof Phrasebook)) return new Phrasebook(options);
  this.fallback = options.fallback || 'en';
  this.catalog = catalog(options.directory);
}

Phrasebook.prototype.translate = function (locale, key, values) {
  var phrase = this.catalog.find(locale, key);
  if (phrase === undefined) phrase = this.catalog.find(this.fallback, key);
  if (phrase === undefined) return key;
  return interpolate(phrase, values || {});
};

Phrasebook.prototype.all = function (locale) {
  return this.catalog.load(locale);
};

/**
 * Connect style middleware: adds `req.t`, with the locale of ?lang= or of
 * the cookie that the application has parsed.
 */
Phrasebook.prototype.middleware = function () {
  var self = this;

  return function (req, res, next) {
    var locale = (req.query && req.query.lang) || (req.cookies && req.cookies.lang);
    req.locale = typeof locale === 'string' ? locale : self.fallback;
    req.t = function (key, values) {
      return self.translate(req.locale, key, values);
    };
    next();
  };
};

module.exports = Phrasebook;
