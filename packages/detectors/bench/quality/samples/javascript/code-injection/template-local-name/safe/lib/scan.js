module.exports = function scan(text, open, close) {
  var parts = [];
  var rest = text;
  while (rest) {
    var a = rest.indexOf(open);
    var b = a < 0 ? -1 : rest.indexOf(close, a + open.length);
    if (b < 0) {
      parts.push({ text: rest });
      return parts;
    }
    if (a > 0) parts.push({ text: rest.slice(0, a) });
    var code = rest.slice(a + open.length, b);
    var mark = code.charAt(0);
    if (mark === '=' || mark === '-') parts.push({ value: code.slice(1).trim(), raw: mark === '-' });
    else parts.push({ code: code.trim() });
    rest = rest.slice(b + close.length);
  }
  return parts;
};
