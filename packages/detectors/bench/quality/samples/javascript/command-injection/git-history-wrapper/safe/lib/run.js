'use strict';

const { execFile } = require('child_process');

const MAX_BUFFER = 16 * 1024 * 1024;

function git(cwd, args) {
  return new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: MAX_BUFFER, windowsHide: true };
    execFile('git', args, options, (err, stdout, stderr) => {
      if (err) {
        const failure = new Error(stderr.trim() || err.message);
        failure.code = err.code;
        return reject(failure);
      }
      resolve(stdout);
    });
  });
}

module.exports = { git };
