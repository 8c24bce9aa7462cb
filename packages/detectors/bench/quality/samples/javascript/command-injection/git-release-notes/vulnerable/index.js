'use strict';

var Repo = require('./lib/repo');
var format = require('./lib/format');

module.exports = function relnotes(opts, cb) {
  if (typeof opts === 'function') {
    cb = opts;
    opts = {};
  }
  var repo = new Repo(opts.cwd);
  repo.commits({ from: opts.from, to: opts.to, limit: opts.limit }, function (err, commits) {
    if (err) return cb(err);
    cb(null, format(commits, opts));
  });
};

module.exports.Repo = Repo;
