const { exec } = require('child_process')

module.exports = (address) => {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
  exec(`${opener} "${address}"`)
}
