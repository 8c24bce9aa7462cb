'use strict'

const { execFile } = require('child_process')

function run(cwd, args) {
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd }, (error, stdout) => {
      if (error) return reject(error)
      resolve(stdout.trim())
    })
  })
}

exports.hasTag = async (cwd, tag) => {
  const found = await run(cwd, ['tag', '--list', '--', tag])
  return found !== ''
}

exports.tag = (cwd, tag, message) => run(cwd, ['tag', '-a', '-m', message, '--', tag])

exports.pushTags = (cwd) => run(cwd, ['push', '--tags'])
