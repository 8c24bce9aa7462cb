var fs = require('fs');
var path = require('path');
var child = require('child_process');
var defaults = require('./defaults');

function check(folder, done) {
  fs.stat(folder, function (err, st) {
    if (err) return done(err);
    if (!st.isDirectory()) return done(new Error(folder + ' is not a folder'));
    done(null);
  });
}

function quote(s) {
  return '"' + s + '"';
}

function flags(opts) {
  var list = ['-q', '-' + opts.level];
  if (opts.recursive) list.push('-r');
  if (opts.symlinks) list.push('-y');
  return list;
}

function build(dest, opts) {
  var list = flags(opts);
  list.push(quote(dest), '.');
  [].concat(opts.exclude).forEach(function (pattern) {
    list.push('-x', quote(pattern));
  });
  return list;
}

function run(args, cwd, done) {
  var cmd = ['zip'].concat(args).join(' ');
  child.exec(cmd, { cwd: cwd }, function (err, out, stderr) {
    if (err) {
      err.message += stderr ? ': ' + stderr : '';
      return done(err);
    }
    done(null);
  });
}

/**
 * zip(folder, dest, [options], callback)
 */
exports.zip = function (folder, dest, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = null;
  }
  var opts = defaults.merge(options);
  var target = path.resolve(dest);
  check(folder, function (err) {
    if (err) return callback(err);
    run(build(target, opts), folder, function (err) {
      if (err) return callback(err);
      fs.stat(target, function (err, st) {
        if (err) return callback(err);
        callback(null, { file: target, size: st.size });
      });
    });
  });
};
