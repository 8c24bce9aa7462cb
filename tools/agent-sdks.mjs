// Installs the vendors' agent SDKs, which are large and nobody's dependency, into a folder of their own for the tests that drive their
// real programs: `node tools/agent-sdks.mjs FOLDER`. What is there already, in the right versions, stays.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const versions = { '@anthropic-ai/claude-agent-sdk': '0.3.332', '@openai/codex-sdk': '0.163.0' }

const [named] = process.argv.slice(2)
if (named === undefined) {
  process.stderr.write('usage: node tools/agent-sdks.mjs FOLDER\n')
  process.exit(2)
}
const folder = resolve(named)
mkdirSync(folder, { recursive: true })
if (!Object.entries(versions).every(([name, version]) => installed(name) === version)) {
  // A manifest, so that npm looks at no folder above.
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error']
  const { status } = spawnSync('npm', ['install', '--prefix', folder, ...options, ...wanted], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) {
    process.stderr.write('the SDKs of the vendors cannot be installed here\n')
    process.exit(1)
  }
}
process.stdout.write(`SALLYPORT_AGENT_SDKS=${folder}\n`)

function installed(name) {
  const manifest = join(folder, 'node_modules', name, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined
}
