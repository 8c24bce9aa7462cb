/**
 * Comma separated text without quotes: numbers become numbers.
 */
module.exports = function csv(text) {
  return text.split('\n').filter(Boolean).map(function (line) {
    return line.split(',').map(function (field) {
      var trimmed = field.trim();
      return trimmed !== '' && !isNaN(trimmed) ? Number(trimmed) : trimmed;
    });
  });
};
