module.exports = function (args, opts) {
  if (!opts) opts = {};

  var flags = { bools: {}, strings: {} };
  [].concat(opts.boolean || []).forEach(function (key) {
    flags.bools[key] = true;
  });
  [].concat(opts.string || []).forEach(function (key) {
    flags.strings[key] = true;
  });

  var aliases = {};
  Object.keys(opts.alias || {}).forEach(function (key) {
    aliases[key] = [].concat(opts.alias[key]);
    aliases[key].forEach(function (x) {
      aliases[x] = [key].concat(aliases[key].filter(function (y) {
        return x !== y;
      }));
    });
  });

  var argv = { _: [] };

  function setKey(obj, keys, value) {
    var o = obj;
    for (var i = 0; i < keys.length; i++) {
      if (isInherited(keys[i])) return;
    }
    keys.slice(0, -1).forEach(function (key) {
      if (o[key] === undefined) o[key] = {};
      o = o[key];
    });

    var key = keys[keys.length - 1];
    if (o[key] === undefined || flags.bools[key] || typeof o[key] === 'boolean') {
      o[key] = value;
    } else if (Array.isArray(o[key])) {
      o[key].push(value);
    } else {
      o[key] = [o[key], value];
    }
  }

  function setArg(key, val) {
    var value = !flags.strings[key] && isNumber(val) ? Number(val) : val;
    setKey(argv, key.split('.'), value);
    (aliases[key] || []).forEach(function (x) {
      setKey(argv, x.split('.'), value);
    });
  }

  for (var i = 0; i < args.length; i++) {
    var arg = args[i];
    var m;
    if (/^--.+=/.test(arg)) {
      m = arg.match(/^--([^=]+)=([\s\S]*)$/);
      setArg(m[1], m[2]);
    } else if (/^--no-.+/.test(arg)) {
      setArg(arg.slice(5), false);
    } else if (/^--.+/.test(arg)) {
      var name = arg.slice(2);
      var next = args[i + 1];
      if (next !== undefined && !/^-/.test(next) && !flags.bools[name]) {
        setArg(name, next);
        i++;
      } else {
        setArg(name, flags.strings[name] ? '' : true);
      }
    } else {
      argv._.push(isNumber(arg) ? Number(arg) : arg);
    }
  }

  return argv;
};

function isInherited(key) {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

function isNumber(x) {
  if (typeof x === 'number') return true;
  if (/^0x[0-9a-f]+$/i.test(x)) return true;
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(x);
}
