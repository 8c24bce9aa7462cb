const { spawn } = require('child_process')

const form = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*(?:@[\w.^~-]+)?$/i

module.exports = (client, names, options) =>
  new Promise((resolve, reject) => {
    if (!names.every((name) => form.test(name))) return reject(new TypeError('not the name of a package'))
    const args = [client === 'npm' ? 'install' : 'add']
    if (options.dev) args.push(client === 'npm' ? '--save-dev' : '-D')
    args.push(...names)
    const child = spawn(client, args, { cwd: options.cwd, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${client} failed`))))
  })
