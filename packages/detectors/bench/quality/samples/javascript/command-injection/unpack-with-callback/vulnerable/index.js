const { exec } = require('child_process')

module.exports = function unpack(file, target, done) {
  exec('tar xzf ' + file + ' -C ' + target, (error) => done(error))
}
