// Makes the shop of the demo: a copy of examples/vulnerable-shop with the history that its `history.json` tells, built by git from a
// fast-import stream. Without git the shop is there all the same, and the demo says that its history is not.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'

const example = join(root, 'examples/vulnerable-shop')
const description = 'history.json'

/**
 * @param {string} folder made anew
 * @returns {{ hasHistory: boolean, reason?: string }}
 */
export function makeShop(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(example, folder, { recursive: true, filter: (path) => !path.endsWith(description) })
  const environment = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  const { branch, commits } = JSON.parse(readFileSync(join(example, description), 'utf8'))
  const run = (args, input) => spawnSync('git', ['-C', folder, ...args], { env: environment, input, encoding: 'utf8' })
  const { error, status, stderr } = run(['init', '--quiet', `--initial-branch=${branch}`])
  if (error !== undefined) return { hasHistory: false, reason: 'git is not installed' }
  if (status !== 0) return { hasHistory: false, reason: stderr.trim() }
  const imported = run(['fast-import', '--quiet'], fastImportStream(branch, commits))
  return imported.status === 0 ? { hasHistory: true } : { hasHistory: false, reason: imported.stderr.trim() }
}

function fastImportStream(branch, commits) {
  const lines = []
  for (const { author, time, message, files } of commits) {
    lines.push(`commit refs/heads/${branch}`, `author ${author} ${time}`, `committer ${author} ${time}`, data(message))
    for (const file of files) lines.push(`M 100644 inline ${file}`, data(readFileSync(join(example, file), 'utf8')))
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}`
}
