const { execFile } = require('child_process')

module.exports = function unpack(file, target, done) {
  execFile('tar', ['xzf', file, '-C', target], (error) => done(error))
}
