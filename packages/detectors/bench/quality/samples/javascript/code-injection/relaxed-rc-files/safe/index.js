var fs = require('fs');
var path = require('path');
var read = require('./lib/read');

function candidates(name, from) {
  var list = [];
  var dir = path.resolve(from);
  for (;;) {
    list.push(path.join(dir, '.' + name + 'rc'), path.join(dir, name + '.config.json'));
    var up = path.dirname(dir);
    if (up === dir) return list;
    dir = up;
  }
}

/**
 * findrc('tool', { cwd, defaults }) -> { config, file }
 */
module.exports = function findrc(name, options) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error('invalid name');
  var opts = options || {};
  var files = candidates(name, opts.cwd || process.cwd());
  for (var i = 0; i < files.length; i++) {
    var text;
    try {
      text = fs.readFileSync(files[i], 'utf8');
    } catch (err) {
      continue;
    }
    return {
      file: files[i],
      config: Object.assign({}, opts.defaults, read(text, files[i]))
    };
  }
  return { file: null, config: Object.assign({}, opts.defaults) };
};

module.exports.read = read;
