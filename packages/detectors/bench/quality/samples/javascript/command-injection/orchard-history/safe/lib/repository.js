var path = require('path');
var Queue = require('./queue');
var parse = require('./parse');

module.exports = Repository;

function Repository(dir, options) {
  if (!(this instanceof Repository)) return new Repository(dir, options);
  this.dir = path.resolve(dir);
  this.options = options || {};
  this.queue = new Queue({ cwd: this.dir, maxBuffer: this.options.maxBuffer || 4 * 1024 * 1024 });
}

Repository.prototype.branches = function (callback) {
  this.queue.add(['branch', '--list'], function (err, out) {
    if (err) return callback(err);
    callback(null, parse.branches(out));
  });
  return this;
};

Repository.prototype.history = function (branch, callback) {
  this.queue.add(['log', '--format=%H%x09%an%x09%s', branch], function (err, out) {
    if (err) return callback(err);
    callback(null, parse.commits(out));
  });
  return this;
};

Repository.prototype.contributors = function (callback) {
  this.queue.add(['shortlog', '-sn', 'HEAD'], function (err, out) {
    if (err) return callback(err);
    callback(null, parse.contributors(out));
  });
  return this;
};

Repository.prototype.close = function () {
  this.queue.clear();
};
