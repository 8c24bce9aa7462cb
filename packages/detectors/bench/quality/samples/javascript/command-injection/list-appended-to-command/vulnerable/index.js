const { execSync } = require('child_process')

const base = 'eslint --format json'

exports.lint = (files) => {
  const list = files.map((file) => './' + file).join(' ')
  return JSON.parse(execSync(`${base} ${list}`, { encoding: 'utf8' }))
}
