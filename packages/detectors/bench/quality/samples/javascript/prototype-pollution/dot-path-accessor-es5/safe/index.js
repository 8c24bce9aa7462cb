'use strict';

var walk = require('./lib/walk');
var parse = require('./lib/parse');

exports.get = function (obj, path, fallback) {
  var found = walk.read(obj, parse(path));
  return found === undefined ? fallback : found;
};

exports.has = function (obj, path) {
  return walk.read(obj, parse(path)) !== undefined;
};

exports.set = function (obj, path, value) {
  walk.write(obj, parse(path), value);
  return obj;
};

exports.pick = function (obj, paths) {
  return paths.map(function (p) {
    return exports.get(obj, p);
  });
};
