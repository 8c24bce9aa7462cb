var execFile = require('child_process').execFile

module.exports = function betweenTags (dir, range, callback) {
  if (typeof range === 'function') {
    callback = range
    range = {}
  }
  var from = range.from || ''
  var to = range.to || 'HEAD'
  var span = from ? from + '..' + to : to

  if (span.charAt(0) === '-') return callback(new Error('not a range: ' + span))

  execFile('git', ['log', '--pretty=format:%h %s', span], { cwd: dir }, function (err, stdout) {
    if (err) return callback(err)
    var commits = stdout.split('\n').filter(Boolean).map(function (line) {
      var cut = line.indexOf(' ')
      return { hash: line.slice(0, cut), subject: line.slice(cut + 1) }
    })
    callback(null, commits)
  })
}
