const { spawnSync } = require('child_process')

exports.lint = (files) => {
  const list = files.map((file) => './' + file)
  const { stdout } = spawnSync('eslint', ['--format', 'json', ...list], { encoding: 'utf8' })
  return JSON.parse(stdout)
}
