var setValue = require('./set-value');

function toSet(list) {
  var set = Object.create(null);
  [].concat(list || []).forEach(function (name) { set[name] = true; });
  return set;
}

function convert(text) {
  if (/^0x[0-9a-f]+$/i.test(text)) return Number(text);
  if (/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text)) return Number(text);
  return text;
}

module.exports = function parse(args, options) {
  var booleans = toSet(options.boolean);
  var strings = toSet(options.string);
  var alias = options.alias || {};
  var result = { _: [] };

  function store(name, value) {
    if (Object.prototype.hasOwnProperty.call(alias, name)) name = alias[name];
    if (typeof value === 'string' && !strings[name]) value = convert(value);
    setValue(result, name.split('.'), value);
  }

  for (var i = 0; i < args.length; i++) {
    var arg = args[i];
    var next = args[i + 1];

    if (arg === '--') {
      result._ = result._.concat(args.slice(i + 1));
      break;
    }

    if (arg.slice(0, 5) === '--no-') {
      store(arg.slice(5), false);
    } else if (arg.slice(0, 2) === '--') {
      var name = arg.slice(2);
      var equals = name.indexOf('=');

      if (equals > 0) {
        store(name.slice(0, equals), name.slice(equals + 1));
      } else if (!booleans[name] && next !== undefined && next.charAt(0) !== '-') {
        store(name, next);
        i++;
      } else {
        store(name, true);
      }
    } else if (arg.length > 1 && arg.charAt(0) === '-') {
      arg.slice(1).split('').forEach(function (letter) { store(letter, true); });
    } else {
      result._.push(arg);
    }
  }

  return result;
};
