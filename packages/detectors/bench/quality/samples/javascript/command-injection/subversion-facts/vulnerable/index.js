const shell = require('shelljs')

function facts(folder) {
  const { code, stdout, stderr } = shell.exec('svn info --show-item revision ' + folder, { silent: true })
  if (code !== 0) throw new Error(stderr)
  return { revision: Number(stdout), folder }
}

module.exports = facts
module.exports.facts = facts
