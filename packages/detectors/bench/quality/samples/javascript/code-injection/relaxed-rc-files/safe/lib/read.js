var lines = require('./lines');

function strip(text) {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

// blanks out comments outside of strings
function uncomment(text) {
  var out = '';
  for (var i = 0; i < text.length; i++) {
    var two = text.substr(i, 2);
    if (text.charAt(i) === '"') {
      var from = i++;
      while (i < text.length && text.charAt(i) !== '"') i += text.charAt(i) === '\\' ? 2 : 1;
      out += text.slice(from, i + 1);
    } else if (two === '//') {
      while (i + 1 < text.length && text.charAt(i + 1) !== '\n') i++;
    } else if (two === '/*') {
      var end = text.indexOf('*/', i + 2);
      i = end < 0 ? text.length : end + 1;
    } else {
      out += text.charAt(i);
    }
  }
  return out;
}

function looksLikeObject(text) {
  var first = text.charAt(0);
  return first === '{' || first === '[';
}

module.exports = function read(text, file) {
  var body = strip(String(text)).trim();
  if (!body) return {};
  try {
    if (looksLikeObject(body)) {
      return JSON.parse(uncomment(body));
    }
    return lines(body);
  } catch (err) {
    err.message = 'Could not read ' + (file || 'configuration') + ': ' + err.message;
    throw err;
  }
};
