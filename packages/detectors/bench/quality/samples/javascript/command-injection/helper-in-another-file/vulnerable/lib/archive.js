const { exec } = require('child_process')
const { promisify } = require('util')
const run = promisify(exec)
exports.archive = (folder) => run(`tar czf /backup/out.tgz ${folder}`)
