'use strict';

var fs = require('fs');
var path = require('path');
var collect = require('./collect');
var parts = require('./parts');

var DEFAULT_LIMIT = 10 * 1024 * 1024;

function formdrop(options) {
  var dir = path.resolve(options.dir);
  var limit = options.limit || DEFAULT_LIMIT;

  /**
   * Calls back with the names of the stored files.
   */
  return function receive(req, callback) {
    var boundary = parts.boundaryOf(req.headers['content-type'] || '');
    if (!boundary) return callback(new Error('Not a multipart request'));

    collect(req, limit, function (err, body) {
      if (err) return callback(err);

      var files = parts.split(body, boundary).filter(function (part) {
        return part.filename;
      });
      store(files, 0, [], callback);
    });
  };

  function store(files, index, stored, callback) {
    if (index === files.length) return callback(null, stored);

    var part = files[index];
    var target = path.join(dir, part.filename);

    fs.writeFile(target, part.data, { flag: 'wx' }, function (err) {
      if (err) return callback(err);
      stored.push({ field: part.name, file: target, size: part.data.length });
      store(files, index + 1, stored, callback);
    });
  }
}

module.exports = formdrop;
