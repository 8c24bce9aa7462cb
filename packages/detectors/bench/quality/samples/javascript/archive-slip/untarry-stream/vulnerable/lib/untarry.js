var fs = require('fs');
var zlib = require('zlib');
var pipeline = require('stream').pipeline;
var unpacker = require('./unpacker');

/**
 * untarry(file, folder, [options], callback)
 */
module.exports = function untarry(archive, folder, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }

  var extract = unpacker(folder, options || {});
  var steps = [fs.createReadStream(archive)];
  if (/\.t?gz$/.test(archive)) steps.push(zlib.createGunzip());
  steps.push(extract);

  pipeline(steps, function (err) {
    if (err) return callback(err);
    callback(null, extract.files);
  });
};

module.exports.unpacker = unpacker;
