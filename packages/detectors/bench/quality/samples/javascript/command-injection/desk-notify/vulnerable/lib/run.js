'use strict';

const childProcess = require('child_process');

const OPTIONS = { timeout: 5000, windowsHide: true };

module.exports = function run(command, callback) {
  childProcess.exec(command, OPTIONS, function (err, stdout, stderr) {
    if (!err) return callback(null, stdout);
    if (err.code === 127) return callback(new Error('The notification program is not installed'));

    const reason = String(stderr || '').trim();
    callback(new Error(reason || err.message));
  });
};
