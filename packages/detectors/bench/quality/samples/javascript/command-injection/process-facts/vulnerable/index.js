var util = require('util');
var exec = require('child_process').exec;

var fields = ['pid', 'ppid', 'pcpu', 'comm'];

exports.describe = function (pid, callback) {
  var command = util.format('ps -o %s -p %s', fields.join(','), pid);
  exec(command, function (err, stdout) {
    if (err) return callback(err);
    var row = stdout.trim().split('\n')[1].trim().split(/\s+/);
    var facts = {};
    fields.forEach(function (name, i) {
      facts[name] = row[i];
    });
    callback(null, facts);
  });
};
