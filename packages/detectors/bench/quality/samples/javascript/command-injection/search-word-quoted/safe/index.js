const { exec } = require('child_process')
const { quote } = require('shell-quote')

exports.search = function (word, folder, done) {
  exec('grep -rn ' + quote([word]) + ' ' + quote([folder]), { maxBuffer: 1 << 24 }, done)
}
