function Matcher(pattern, ignoreCase) {
  this.ignoreCase = ignoreCase;
  this.pattern = ignoreCase ? pattern.toLowerCase() : pattern;
}

// two pointers, goes back to the last star only
Matcher.prototype.test = function (name) {
  var s = this.ignoreCase ? String(name).toLowerCase() : String(name);
  var p = this.pattern;
  var i = 0;
  var j = 0;
  var star = -1;
  var mark = 0;
  while (i < s.length) {
    if (j < p.length && p.charAt(j) === '*') {
      star = j++;
      mark = i;
    } else if (j < p.length && (p.charAt(j) === '?' || p.charAt(j) === s.charAt(i))) {
      i++;
      j++;
    } else if (star >= 0) {
      j = star + 1;
      i = ++mark;
    } else {
      return false;
    }
  }
  while (p.charAt(j) === '*') j++;
  return j === p.length;
};

module.exports = function compile(pattern, opts) {
  return new Matcher(String(pattern), Boolean(opts && opts.ignoreCase));
};
