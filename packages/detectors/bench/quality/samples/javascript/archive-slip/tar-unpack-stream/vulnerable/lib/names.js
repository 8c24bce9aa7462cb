/**
 * Removes the first n folders of an entry name, null when nothing is left.
 */
exports.strip = function (name, n) {
  const parts = name.split('/').filter((p) => p !== '' && p !== '.');
  const rest = parts.slice(n);
  return rest.length ? rest.join('/') : null;
};

exports.mode = function (header, mask) {
  return (header.mode || 0o644) & 0o777 & ~mask;
};
