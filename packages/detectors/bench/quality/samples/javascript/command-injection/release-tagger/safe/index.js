'use strict'

const git = require('./lib/git')

async function release(cwd, version, options) {
  const opts = Object.assign({ prefix: 'v', push: false }, options)
  const tag = opts.prefix + version
  if (await git.hasTag(cwd, tag)) throw new Error('tag ' + tag + ' exists already')
  await git.tag(cwd, tag, opts.message || 'Release ' + version)
  if (opts.push) await git.pushTags(cwd)
  return tag
}

module.exports = { release }
