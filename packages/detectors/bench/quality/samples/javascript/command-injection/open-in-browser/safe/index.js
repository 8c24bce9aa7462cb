const { exec } = require('child_process')

/**
 * Runs a command line and gives its output.
 * @param {string} line the command to run, with its arguments
 * @param {object} [options] passed on to `exec`
 */
module.exports = (line, options) =>
  new Promise((resolve, reject) => {
    exec(`set -e; ${line}`, options, (error, stdout) => (error ? reject(error) : resolve(stdout)))
  })
