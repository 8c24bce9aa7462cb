var compile = require('./lib/compile');

function Filter(patterns, opts) {
  var self = this;
  this.include = [];
  this.exclude = [];
  [].concat(patterns || []).forEach(function (p) {
    if (p.charAt(0) === '!') self.exclude.push(compile(p.slice(1), opts));
    else self.include.push(compile(p, opts));
  });
}

Filter.prototype.test = function (name) {
  function hit(re) {
    return re.test(name);
  }
  if (this.exclude.some(hit)) return false;
  return this.include.length === 0 || this.include.some(hit);
};

exports.Filter = Filter;

exports.match = function (name, patterns, opts) {
  return new Filter(patterns, opts).test(name);
};

exports.filter = function (names, patterns, opts) {
  var f = new Filter(patterns, opts);
  return names.filter(function (n) {
    return f.test(n);
  });
};
