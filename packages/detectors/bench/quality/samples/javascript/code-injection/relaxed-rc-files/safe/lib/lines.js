function value(raw) {
  if (raw === 'true' || raw === 'yes') return true;
  if (raw === 'false' || raw === 'no') return false;
  return raw !== '' && isFinite(raw) ? Number(raw) : raw;
}

// key = value, one per line
module.exports = function lines(text) {
  var out = {};
  text.split('\n').forEach(function (line, i) {
    line = line.trim();
    if (!line || line.charAt(0) === '#') return;
    var eq = line.indexOf('=');
    if (eq < 1) throw new Error('line ' + (i + 1) + ' is not understood');
    out[line.slice(0, eq).trim()] = value(line.slice(eq + 1).trim());
  });
  return out;
};
