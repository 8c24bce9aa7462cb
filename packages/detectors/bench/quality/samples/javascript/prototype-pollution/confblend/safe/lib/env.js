function convert(text) {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text !== '' && String(Number(text)) === text) return Number(text);
  return text;
}

/**
 * APP_LOG_LEVEL=debug with the prefix APP becomes { logLevel: 'debug' }.
 */
module.exports = function fromEnv(prefix, environment) {
  var start = prefix + '_';
  var result = Object.create(null);

  Object.keys(environment).forEach(function (name) {
    if (name.indexOf(start) !== 0) return;

    var words = name.slice(start.length).toLowerCase().split('_').filter(Boolean);
    if (!words.length) return;

    var key = words.map(function (word, i) {
      return i ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    }).join('');
    result[key] = convert(environment[name]);
  });

  return result;
};
