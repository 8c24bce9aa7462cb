var defaults = { open: '<mark>', close: '</mark>', whole: false };

function Marker(options) {
  this.options = Object.assign({}, defaults, options);
}

Marker.prototype._pattern = function (words) {
  var source = words.map(quote).join('|');
  if (this.options.whole) source = '\\b(?:' + source + ')\\b';
  return new RegExp(source, 'gi');
};

Marker.prototype.mark = function (text, query) {
  var words = query.split(/\s+/).filter(Boolean);
  if (!words.length) return text;
  var options = this.options;
  return text.replace(this._pattern(words), function (hit) {
    return options.open + hit + options.close;
  });
};

function quote(word) {
  return '(' + word + ')';
}

module.exports = Marker;
module.exports.mark = function (text, query, options) {
  return new Marker(options).mark(text, query);
};
