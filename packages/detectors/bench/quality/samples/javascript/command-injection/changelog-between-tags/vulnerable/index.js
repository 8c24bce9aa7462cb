var exec = require('child_process').exec

module.exports = function betweenTags (dir, range, callback) {
  if (typeof range === 'function') {
    callback = range
    range = {}
  }
  var from = range.from || ''
  var to = range.to || 'HEAD'
  var span = from ? from + '..' + to : to

  exec('git log --pretty=format:"%h %s" ' + span, { cwd: dir }, function (err, stdout) {
    if (err) return callback(err)
    var commits = stdout.split('\n').filter(Boolean).map(function (line) {
      var cut = line.indexOf(' ')
      return { hash: line.slice(0, cut), subject: line.slice(cut + 1) }
    })
    callback(null, commits)
  })
}
