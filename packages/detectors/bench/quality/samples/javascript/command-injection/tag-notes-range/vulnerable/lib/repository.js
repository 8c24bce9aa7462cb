'use strict';

var childProcess = require('child_process');

var FIELD = '%x1f';
var RECORD = '%x1e';

function Repository(cwd) {
  if (!(this instanceof Repository)) return new Repository(cwd);
  this.cwd = cwd;
}

Repository.prototype._git = function (args, callback) {
  var options = { cwd: this.cwd, maxBuffer: 8 * 1024 * 1024 };
  childProcess.exec('git ' + args.join(' '), options, function (err, stdout) {
    if (err) return callback(err);
    callback(null, stdout);
  });
};

Repository.prototype.lastTag = function (callback) {
  this._git(['describe', '--tags', '--abbrev=0'], function (err, out) {
    if (err) return callback(err);
    callback(null, out.trim());
  });
};

Repository.prototype.log = function (from, to, callback) {
  var range = from + '..' + to;
  var pretty = '--pretty=format:%h' + FIELD + '%an' + FIELD + '%s' + RECORD;

  this._git(['log', '--no-merges', pretty, range], function (err, out) {
    if (err) return callback(err);

    var commits = out.split('\x1e').map(function (record) {
      var parts = record.trim().split('\x1f');
      return { hash: parts[0], author: parts[1], subject: parts[2] };
    }).filter(function (commit) {
      return Boolean(commit.hash);
    });

    callback(null, commits);
  });
};

module.exports = Repository;
