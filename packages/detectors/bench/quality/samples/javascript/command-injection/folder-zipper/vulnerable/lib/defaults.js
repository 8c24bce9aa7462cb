exports.options = {
  level: 6,
  recursive: true,
  symlinks: false,
  exclude: []
};

exports.merge = function (user) {
  var out = {};
  Object.keys(exports.options).forEach(function (key) {
    var given = user && user[key] !== undefined;
    out[key] = given ? user[key] : exports.options[key];
  });
  out.level = Math.min(9, Math.max(0, Number(out.level) || 0));
  return out;
};
