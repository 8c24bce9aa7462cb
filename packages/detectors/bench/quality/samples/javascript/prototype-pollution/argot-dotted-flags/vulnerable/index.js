var parse = require('./lib/parse');
var usage = require('./lib/usage');

module.exports = function (argv, options) {
  return parse(argv || process.argv.slice(2), options || {});
};

module.exports.usage = usage;
