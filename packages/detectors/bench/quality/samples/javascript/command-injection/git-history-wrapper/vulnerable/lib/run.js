'use strict';

const { exec } = require('child_process');

const MAX_BUFFER = 16 * 1024 * 1024;

function quote(arg) {
  return `"${arg}"`;
}

function git(cwd, args) {
  return new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: MAX_BUFFER, windowsHide: true };
    const command = ['git', ...args.map(quote)].join(' ');
    exec(command, options, (err, stdout, stderr) => {
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
