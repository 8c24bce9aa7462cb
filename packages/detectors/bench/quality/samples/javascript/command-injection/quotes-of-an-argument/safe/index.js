const { execSync } = require('child_process')
const quote = require('./quote')

exports.pack = (folder, archive) => {
  execSync('tar -czf ' + quote(archive) + ' -C ' + quote(folder) + ' .')
  return archive
}
