const { exec } = require('child_process')

module.exports = function run(command) {
  return new Promise((resolve, reject) => {
    exec(command, (error, stdout) => (error ? reject(error) : resolve(stdout.trim())))
  })
}
