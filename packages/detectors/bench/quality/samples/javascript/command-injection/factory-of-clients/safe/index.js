const { execFile } = require('child_process')

module.exports = function createClient(settings) {
  const { folder = '/srv/mirror' } = settings || {}
  return {
    mirror(url, done) {
      execFile('git', ['clone', '--mirror', '--', url, folder], done)
    },
  }
}
