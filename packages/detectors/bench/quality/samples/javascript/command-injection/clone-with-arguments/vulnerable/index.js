'use strict'

const { spawn } = require('child_process')

module.exports = function clone(repository, target, options, done) {
  if (typeof options === 'function') {
    done = options
    options = {}
  }
  const args = ['clone']
  if (options.shallow) args.push('--depth', '1')
  args.push(repository, target)
  const git = spawn(options.git || 'git', args)
  git.on('close', (status) => {
    if (status === 0) done(null)
    else done(new Error(`git clone ended with status ${status}`))
  })
}
