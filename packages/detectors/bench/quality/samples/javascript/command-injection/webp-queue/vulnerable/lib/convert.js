'use strict';

var exec = require('child_process').exec;

function quote(value) {
  return '"' + value + '"';
}

function buildArguments(job) {
  var args = ['-quiet', '-q', String(job.quality)];

  if (job.width) args.push('-resize', String(job.width), '0');
  args.push(quote(job.input), '-o', quote(job.output));
  return args;
}

module.exports = function convert(job, callback) {
  var command = ['cwebp'].concat(buildArguments(job)).join(' ');

  exec(command, { timeout: 60000 }, function (err, stdout, stderr) {
    if (!err) return callback(null, job.output);
    if (err.killed) return callback(new Error('cwebp took too long'));

    var failure = new Error('cwebp failed: ' + String(stderr).trim());
    failure.code = err.code;
    callback(failure);
  });
};
