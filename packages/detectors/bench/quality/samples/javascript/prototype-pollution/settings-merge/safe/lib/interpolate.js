module.exports = function interpolate(value, env) {
  if (typeof value !== 'string') return value;
  return value.replace(/\$\{([A-Z_]{1,64})\}/g, function (all, name) {
    return env[name] === undefined ? all : env[name];
  });
};
