const childProcess = require('child_process')

exports.ofFolder = function (folder, done) {
  childProcess.exec('du -sk ' + folder, read)

  function read(err, out) {
    if (err) return done(err)
    done(null, parseInt(out, 10) * 1024)
  }
}
