'use strict';

var cp = require('child_process');

var SEP = '%x1f';

function Repo(cwd) {
  if (!(this instanceof Repo)) return new Repo(cwd);
  this.cwd = cwd || process.cwd();
  this.maxBuffer = 8 * 1024 * 1024;
}

Repo.prototype._git = function (args, cb) {
  var opts = { cwd: this.cwd, maxBuffer: this.maxBuffer };
  cp.execFile('git', args.map(String), opts, function (err, stdout) {
    if (err) return cb(err);
    cb(null, String(stdout).replace(/\n$/, ''));
  });
};

Repo.prototype.latestTag = function (cb) {
  this._git(['describe', '--tags', '--abbrev=0'], cb);
};

Repo.prototype.commits = function (opts, cb) {
  var self = this;
  if (opts.from) return this._log(opts, cb);
  this.latestTag(function (err, tag) {
    self._log({ from: err ? '' : tag, to: opts.to, limit: opts.limit }, cb);
  });
};

Repo.prototype._log = function (opts, cb) {
  var to = opts.to || 'HEAD';
  var range = opts.from ? opts.from + '..' + to : to;
  if (String(range).charAt(0) === '-') {
    return cb(new Error('invalid revision: ' + range));
  }
  var args = ['log', '--no-merges', '--format=%H' + SEP + '%an' + SEP + '%s'];
  if (opts.limit > 0) args.push('-n', Math.floor(Number(opts.limit)));
  args.push(range);
  this._git(args, function (err, text) {
    if (err) return cb(err);
    cb(null, text.split('\n').filter(Boolean).map(function (line) {
      var p = line.split('\x1f');
      return { hash: p[0], author: p[1], subject: p[2] || '' };
    }));
  });
};

module.exports = Repo;
