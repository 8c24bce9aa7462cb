const { exec } = require('child_process')

module.exports = function createClient(settings) {
  const { folder = '/srv/mirror' } = settings || {}
  return {
    mirror(url, done) {
      exec('git clone --mirror ' + url + ' ' + folder, done)
    },
  }
}
