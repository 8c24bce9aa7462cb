const { spawn } = require('child_process')

module.exports = (client, names, options) =>
  new Promise((resolve, reject) => {
    const args = [client === 'npm' ? 'install' : 'add']
    if (options.dev) args.push(client === 'npm' ? '--save-dev' : '-D')
    args.push(...names)
    const child = spawn(client, args, { cwd: options.cwd, stdio: 'inherit', shell: true })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${client} failed`))))
  })
