module.exports = function (argv, opts) {
  if (!opts) opts = {};
  var result = { _: [] };

  function setKey(obj, keys, value) {
    var o = obj;
    keys.slice(0, -1).forEach(function (key) {
      if (o[key] === undefined) o[key] = {};
      o = o[key];
    });
    var last = keys[keys.length - 1];
    o[last] = value;
  }

  for (var i = 0; i < argv.length; i++) {
    var match = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argv[i]);
    if (!match) result._.push(argv[i]);
    else setKey(result, match[1].split('.'), match[2] === undefined ? true : match[2]);
  }

  Object.keys(opts.default || {}).forEach(function (name) {
    if (!(name in result)) result[name] = opts.default[name];
  });
  return result;
};
