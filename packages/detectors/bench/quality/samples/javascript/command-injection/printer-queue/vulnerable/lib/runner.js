const cp = require('child_process')

exports.start = (job, callback) => {
  cp.exec(job.command, { timeout: 30000 }, callback)
}
