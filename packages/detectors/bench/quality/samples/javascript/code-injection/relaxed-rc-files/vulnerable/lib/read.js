var lines = require('./lines');

function strip(text) {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
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
      return (0, eval)('(' + body + ')');
    }
    return lines(body);
  } catch (err) {
    err.message = 'Could not read ' + (file || 'configuration') + ': ' + err.message;
    throw err;
  }
};
