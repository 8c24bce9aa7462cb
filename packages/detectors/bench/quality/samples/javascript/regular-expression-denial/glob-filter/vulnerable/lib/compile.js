var SPECIAL = '\\^$.|+()[]{}/';

function literal(c) {
  return SPECIAL.indexOf(c) === -1 ? c : '\\' + c;
}

module.exports = function compile(pattern, opts) {
  var text = String(pattern);
  var source = '';
  for (var i = 0; i < text.length; i++) {
    var c = text.charAt(i);
    if (c === '*') source += '(.*)';
    else if (c === '?') source += '.';
    else source += literal(c);
  }
  return new RegExp('^' + source + '$', opts && opts.ignoreCase ? 'i' : '');
};
