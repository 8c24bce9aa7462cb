function unquote(s) {
  return s.startsWith('"') && s.endsWith('"') && s.length > 1 ? s.slice(1, -1) : s;
}

/**
 * attachment; filename="a.txt" -> { type: 'attachment', filename: 'a.txt' }
 */
module.exports = function parse(header) {
  const [type, ...params] = String(header || '').split(';');
  const out = { type: type.trim().toLowerCase(), filename: null };
  for (const param of params) {
    const eq = param.indexOf('=');
    if (eq < 0) continue;
    if (param.slice(0, eq).trim().toLowerCase() === 'filename') {
      out.filename = unquote(param.slice(eq + 1).trim());
    }
  }
  return out;
};
