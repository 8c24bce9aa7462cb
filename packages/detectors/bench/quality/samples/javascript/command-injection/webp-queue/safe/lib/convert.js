'use strict';

var execFile = require('child_process').execFile;

function buildArguments(job) {
  var args = ['-quiet', '-q', String(job.quality)];

  if (job.width) args.push('-resize', String(job.width), '0');
  args.push(job.input, '-o', job.output);
  return args;
}

module.exports = function convert(job, callback) {
  execFile('cwebp', buildArguments(job), { timeout: 60000 }, function (err, stdout, stderr) {
    if (!err) return callback(null, job.output);
    if (err.killed) return callback(new Error('cwebp took too long'));

    var failure = new Error('cwebp failed: ' + String(stderr).trim());
    failure.code = err.code;
    callback(failure);
  });
};
