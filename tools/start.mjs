// `npm start`: sets up if needed, then shows the demo; with arguments it is the `sallyport` command itself.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureReady, root } from './checkout.mjs'

const demo = join(root, 'tools/demo.mjs')
const command = join(root, 'apps/cli/bin/sallyport.js')

ensureReady()
const args = process.argv.slice(2)
if (args.length > 0) run([command, ...args])
else if (existsSync(demo)) run([demo])
else run([command, '--help'])

/** Gives it our streams and the folder that npm was called in, and ends as it ends. */
function run(script) {
  const child = spawn(process.execPath, ['--disallow-code-generation-from-strings', ...script], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  })
  // A terminal sends SIGINT to the whole group, so the command has it already; a SIGTERM is for us alone.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => {
    process.stderr.write(`error: cannot start node: ${error.message}\n`)
    process.exitCode = 70
  })
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal]
  })
}
