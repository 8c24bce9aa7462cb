const cp = require('child_process')

exports.start = (job, callback) => {
  cp.execFile('lp', job.args, { timeout: 30000 }, callback)
}
