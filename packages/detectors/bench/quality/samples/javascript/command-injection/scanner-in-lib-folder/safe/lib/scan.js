const { exec } = require('node:child_process')
const { isIP } = require('node:net')

module.exports = (address) =>
  new Promise((resolve, reject) => {
    if (isIP(address) === 0) return reject(new TypeError('not an address'))
    exec('nmap -oX - ' + address, (error, stdout) => (error ? reject(error) : resolve(stdout)))
  })
