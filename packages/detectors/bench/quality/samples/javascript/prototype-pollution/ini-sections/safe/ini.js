var EOL = process.platform === 'win32' ? '\r\n' : '\n';

exports.parse = exports.decode = decode;
exports.stringify = exports.encode = encode;

function scalar(raw) {
  var v = raw.trim();
  var q = v.charAt(0);
  if (v.length > 1 && (q === '"' || q === "'") && v.charAt(v.length - 1) === q) {
    return v.slice(1, -1);
  }
  switch (v) {
    case 'true': return true;
    case 'false': return false;
    case 'null': return null;
  }
  return v;
}

function section(root, title) {
  var at = root;
  title.split('.').forEach(function (part) {
    part = part.trim();
    if (part === '__proto__') throw new Error('invalid section: ' + title);
    var own = Object.prototype.hasOwnProperty.call(at, part);
    if (!own || !at[part] || typeof at[part] !== 'object') at[part] = {};
    at = at[part];
  });
  return at;
}

function put(at, key, value) {
  if (key === '__proto__' || key === '__proto__[]') return;
  if (key.slice(-2) === '[]') {
    key = key.slice(0, -2);
    if (!Array.isArray(at[key])) at[key] = [];
    at[key].push(value);
  } else {
    at[key] = value;
  }
}

function decode(text) {
  var out = {};
  var current = out;
  String(text).split('\n').forEach(function (line, n) {
    line = line.trim();
    if (!line || line.charAt(0) === ';' || line.charAt(0) === '#') return;
    if (line.charAt(0) === '[') {
      var end = line.indexOf(']');
      if (end < 0) throw new Error('unterminated section at line ' + (n + 1));
      current = section(out, line.slice(1, end));
      return;
    }
    var eq = line.indexOf('=');
    var key = (eq < 0 ? line : line.slice(0, eq)).trim();
    put(current, key, eq < 0 ? true : scalar(line.slice(eq + 1)));
  });
  return out;
}

function encode(obj, prefix) {
  var head = [];
  var tail = [];
  Object.keys(obj).forEach(function (key) {
    var v = obj[key];
    if (Array.isArray(v)) {
      v.forEach(function (item) {
        head.push(key + '[] = ' + item);
      });
    } else if (v && typeof v === 'object') {
      var title = prefix ? prefix + '.' + key : key;
      tail.push('[' + title + ']' + EOL + encode(v, title));
    } else {
      head.push(key + ' = ' + v);
    }
  });
  return head.concat(tail).join(EOL) + (head.length ? EOL : '');
}
