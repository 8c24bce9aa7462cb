'use strict';

var Loader = require('./lib/loader');
var render = require('./lib/render');

function Views(opts) {
  opts = opts || {};
  this.loader = new Loader(opts.dir || 'views', opts.ext || '.html');
  this.globals = opts.globals || {};
}

Views.prototype.render = function (name, data, cb) {
  var scope = Object.assign({}, this.globals, data);
  var loader = this.loader;
  loader.load(name, function (err, tokens) {
    if (err) return cb(err);
    render(tokens, scope, loader, 0, cb);
  });
};

module.exports = function (opts) {
  return new Views(opts);
};
