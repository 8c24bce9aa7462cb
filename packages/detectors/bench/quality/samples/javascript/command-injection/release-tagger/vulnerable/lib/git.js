'use strict'

const { exec } = require('child_process')

function run(cwd, command) {
  return new Promise((resolve, reject) => {
    exec(`git ${command}`, { cwd }, (error, stdout) => {
      if (error) return reject(error)
      resolve(stdout.trim())
    })
  })
}

exports.hasTag = async (cwd, tag) => {
  const found = await run(cwd, `tag --list "${tag}"`)
  return found !== ''
}

exports.tag = (cwd, tag, message) => run(cwd, `tag -a "${tag}" -m "${message}"`)

exports.pushTags = (cwd) => run(cwd, 'push --tags')
