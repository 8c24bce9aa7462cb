var fs = require('fs');
var blend = require('./lib/blend');
var fromEnv = require('./lib/env');

/**
 * confblend(defaults, overrides, ...) returns a new object.
 */
function confblend() {
  var result = {};
  for (var i = 0; i < arguments.length; i++) {
    if (arguments[i]) blend(result, arguments[i]);
  }
  return result;
}

confblend.into = blend;

confblend.parse = function (defaults, text) {
  return confblend(defaults, JSON.parse(text));
};

confblend.file = function (defaults, file, callback) {
  fs.readFile(file, 'utf8', function (err, text) {
    if (err) return callback(err.code === 'ENOENT' ? null : err, confblend(defaults));

    var result;
    try {
      result = confblend.parse(defaults, text);
    } catch (e) {
      return callback(new Error('Cannot parse ' + file + ': ' + e.message));
    }
    callback(null, result);
  });
};

confblend.env = function (defaults, prefix, environment) {
  return confblend(defaults, fromEnv(prefix, environment || process.env));
};

module.exports = confblend;
