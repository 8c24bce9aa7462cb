const { exec } = require('node:child_process')

module.exports = (address) =>
  new Promise((resolve, reject) => {
    exec('nmap -oX - ' + address, (error, stdout) => (error ? reject(error) : resolve(stdout)))
  })
