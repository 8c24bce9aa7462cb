var path = require('path');
var Catalog = require('./lib/catalog');

function pick(req, opts) {
  var url = new URL(req.url, 'http://localhost');
  var fromQuery = url.searchParams.get(opts.param);
  if (fromQuery) return fromQuery;
  var header = req.headers['accept-language'];
  return header ? header.split(',')[0].split(';')[0].trim() : opts.fallback;
}

exports.middleware = function (options) {
  var opts = Object.assign({ param: 'lang', fallback: 'en', dir: path.join(process.cwd(), 'locales') }, options);
  var catalog = new Catalog(opts);

  return function locales(req, res, next) {
    var locale = pick(req, opts);
    catalog.get(locale, function (err, messages) {
      if (err) return next(err);
      req.locale = locale;
      req.t = catalog.translator(messages);
      next();
    });
  };
};

exports.Catalog = Catalog;
