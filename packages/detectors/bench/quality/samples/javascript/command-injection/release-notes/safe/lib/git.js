'use strict';

var childProcess = require('child_process');

var SEPARATOR = '%n----8<----%n';

function parse(output) {
  return output.split('\n----8<----\n').filter(Boolean).map(function (entry) {
    var fields = entry.trim().split('\n');
    return { hash: fields[0], subject: fields[1] || '', author: fields[2] || '' };
  });
}

exports.log = function log(options, done) {
  var from = options.from ? options.from + '..' : '';
  var range = from + (options.to || 'HEAD');
  var format = '%H%n%s%n%an' + SEPARATOR;
  if (range.charAt(0) === '-') return done(new Error('not a range of commits: ' + range));
  var args = ['log', '--no-merges', '--format=' + format, range, '--'];
  if (options.path) args.push(options.path);

  childProcess.execFile('git', args, { cwd: options.cwd || process.cwd(), maxBuffer: 1024 * 1024 }, function (err, stdout) {
    if (err) return done(err);
    done(null, parse(stdout));
  });
};
