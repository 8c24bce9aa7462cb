const { exec } = require('child_process')

exports.search = function (word, folder, done) {
  exec('grep -rn ' + word + ' ' + folder, { maxBuffer: 1 << 24 }, done)
}
