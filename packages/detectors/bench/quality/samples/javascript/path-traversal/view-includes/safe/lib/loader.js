'use strict';

var fs = require('fs');
var path = require('path');
var tokenize = require('./tokenize');

function Loader(dir, ext) {
  this.dir = path.resolve(dir);
  this.ext = ext;
  this.cache = new Map();
}

Loader.prototype.fileFor = function (name) {
  var file = path.resolve(this.dir, name);
  return path.extname(file) ? file : file + this.ext;
};

Loader.prototype.load = function (name, cb) {
  var cache = this.cache;
  if (typeof name !== 'string') return cb(new TypeError('view name must be a string'));
  if (!/^[\w-]+(?:\/[\w-]+)*(?:\.\w+)?$/.test(name)) return cb(new Error('bad view name: ' + name));
  if (cache.has(name)) return cb(null, cache.get(name));
  fs.readFile(this.fileFor(name), 'utf8', function (err, text) {
    if (err) return cb(err);
    var tokens = tokenize(text);
    cache.set(name, tokens);
    cb(null, tokens);
  });
};

module.exports = Loader;
