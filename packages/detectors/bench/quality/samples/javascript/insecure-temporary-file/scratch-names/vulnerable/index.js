'use strict';

var fs = require('fs');
var os = require('os');
var path = require('path');

var known = [];

function remove() {
  known.splice(0).forEach(function (file) {
    try {
      fs.unlinkSync(file);
    } catch (err) {
      if (err.code !== 'ENOENT') throw err;
    }
  });
}

process.once('exit', remove);

function nameOf(options) {
  var prefix = options.prefix || 'scratch-';
  var suffix = options.suffix || '';
  return path.join(os.tmpdir(), prefix + Date.now() + suffix);
}

exports.withContent = function (content, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }
  var file = nameOf(options);
  fs.writeFile(file, content, function (err) {
    if (err) return callback(err);
    known.push(file);
    callback(null, file);
  });
};

exports.cleanup = remove;
