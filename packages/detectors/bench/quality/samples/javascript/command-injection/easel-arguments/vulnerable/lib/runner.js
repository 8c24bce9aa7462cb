var spawn = require('child_process').spawn;

exports.run = function run(binary, args, callback) {
  var chunks = [];
  var errors = [];
  var child = spawn('/bin/sh', ['-c', binary + ' ' + args.join(' ')]);

  child.stdout.on('data', function (chunk) {
    chunks.push(chunk);
  });
  child.stderr.on('data', function (chunk) {
    errors.push(chunk);
  });
  child.on('error', callback);
  child.on('close', function (code) {
    if (code !== 0) {
      callback(new Error('exit code ' + code + ': ' + Buffer.concat(errors).toString()));
      return;
    }
    callback(null, Buffer.concat(chunks).toString());
  });
};
