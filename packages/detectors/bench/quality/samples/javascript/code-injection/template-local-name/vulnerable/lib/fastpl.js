var fs = require('fs');
var compile = require('./compile');

var OPTIONS = ['open', 'close', 'localsName', 'cache'];

exports.cache = new Map();

exports.compile = function (text, opts) {
  return compile(text, opts || {});
};

exports.render = function (text, data, opts) {
  return exports.compile(text, opts)(data || {});
};

function pick(data) {
  var opts = {};
  OPTIONS.forEach(function (name) {
    if (data && Object.prototype.hasOwnProperty.call(data, name)) opts[name] = data[name];
  });
  return opts;
}

// view engine signature: options are passed along with the locals
exports.renderFile = function (file, data, cb) {
  var opts = pick(data);
  var hit = opts.cache && exports.cache.get(file);
  if (hit) return run(hit, data, cb);
  fs.readFile(file, 'utf8', function (err, text) {
    if (err) return cb(err);
    var fn;
    try {
      fn = exports.compile(text, opts);
    } catch (e) {
      return cb(e);
    }
    if (opts.cache) exports.cache.set(file, fn);
    run(fn, data, cb);
  });
};

exports.__express = exports.renderFile;

function run(fn, data, cb) {
  var html;
  try {
    html = fn(data);
  } catch (e) {
    return cb(e);
  }
  cb(null, html);
}
