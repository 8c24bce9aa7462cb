'use strict'

const cp = require('child_process')
const quote = require('./quote')

const defaults = { count: 3, timeout: 5 }

module.exports = function reach (host, options) {
  const settings = Object.assign({}, defaults, options)
  const command = [
    'ping',
    '-c', Number(settings.count),
    '-W', Number(settings.timeout),
    '--', quote(host)
  ].join(' ')

  return new Promise((resolve) => {
    cp.exec(command, (error, stdout) => {
      const times = (stdout || '').match(/time=[\d.]+/g) || []
      resolve({ host, alive: !error, times: times.map((text) => Number(text.slice(5))) })
    })
  })
}

module.exports.quote = quote
