var fs = require('fs');
var path = require('path');
var tar = require('tar-stream');
var pipeline = require('stream').pipeline;

var MAX_TOTAL = 1024 * 1024 * 1024;

function strip(name, count) {
  return name.split('/').slice(count).join('/');
}

/**
 * A writable stream for the bytes of a tar archive. Links and devices are
 * left out.
 */
module.exports = function unpacker(folder, options) {
  var extract = tar.extract();
  var limit = options.maxTotal || MAX_TOTAL;
  var total = 0;

  folder = path.resolve(folder);
  extract.files = [];

  function skip(stream, next) {
    stream.on('end', next);
    stream.resume();
  }

  extract.on('entry', function (header, stream, next) {
    var name = options.strip ? strip(header.name, options.strip) : header.name;
    var isFile = header.type === 'file';

    if (!name || (!isFile && header.type !== 'directory')) return skip(stream, next);
    if (options.filter && !options.filter(name)) return skip(stream, next);

    total += header.size || 0;
    if (total > limit) return next(new Error('The archive is too large'));

    var target = path.join(folder, name);
    var parent = isFile ? path.dirname(target) : target;

    fs.mkdir(parent, { recursive: true }, function (err) {
      if (err) return next(err);
      if (!isFile) return skip(stream, next);

      var output = fs.createWriteStream(target, { mode: header.mode & 0o755 });
      pipeline(stream, output, function (err) {
        if (!err) extract.files.push(name);
        next(err);
      });
    });
  });

  return extract;
};
