var exec = require('child_process').exec;

var isWin = process.platform === 'win32';

function timeOf(text) {
  var m = /time[=<]([\d.]+) ?ms/.exec(text);
  return m ? parseFloat(m[1]) : null;
}

module.exports = function ping(host, seconds, cb) {
  var wait = Math.max(1, Math.round(seconds) || 1);
  var parts = isWin
    ? ['ping', '-n', 1, '-w', wait * 1000, host]
    : ['ping', '-c', 1, '-W', wait, host];

  exec(parts.join(' '), { timeout: (wait + 2) * 1000 }, function (err, stdout) {
    if (err) return cb(null, { host: host, alive: false, time: null });
    cb(null, { host: host, alive: true, time: timeOf(stdout) });
  });
};
