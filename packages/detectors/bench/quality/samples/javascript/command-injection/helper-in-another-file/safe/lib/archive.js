const { execFile } = require('child_process')
const { promisify } = require('util')
const run = promisify(execFile)
exports.archive = (folder) => run('tar', ['czf', '/backup/out.tgz', '--', folder])
