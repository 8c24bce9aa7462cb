var fs = require('fs');

function Catalog(opts) {
  this.dir = opts.dir.replace(/\/$/, '');
  this.fallback = opts.fallback;
  this.loaded = new Map();
}

Catalog.prototype.list = function () {
  return fs.readdirSync(this.dir)
    .filter(function (f) { return f.slice(-5) === '.json'; })
    .map(function (f) { return f.slice(0, -5); });
};

Catalog.prototype.get = function (locale, cb) {
  var self = this;
  if (this.loaded.has(locale)) return cb(null, this.loaded.get(locale));
  this.read(locale, function (err, messages) {
    if (err && err.code === 'ENOENT' && locale !== self.fallback) {
      return self.get(self.fallback, cb);
    }
    if (err) return cb(err);
    self.loaded.set(locale, messages);
    cb(null, messages);
  });
};

Catalog.prototype.read = function (locale, cb) {
  var file = this.dir + '/' + locale + '.json';
  fs.readFile(file, 'utf8', function (err, text) {
    if (err) return cb(err);
    var messages;
    try {
      messages = JSON.parse(text);
    } catch (e) {
      return cb(e);
    }
    cb(null, messages);
  });
};

Catalog.prototype.translator = function (messages) {
  return function t(key, vars) {
    var text = Object.prototype.hasOwnProperty.call(messages, key) ? messages[key] : key;
    Object.keys(vars || {}).forEach(function (name) {
      text = text.split('{' + name + '}').join(String(vars[name]));
    });
    return text;
  };
};

module.exports = Catalog;
