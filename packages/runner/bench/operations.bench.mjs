// Guarded operations per second, with few and many policies, against bare calls of Node; and where `REX_RUNNER` names the original's
// executable, the same scripts through both, by the time each tells for its script. Nothing is timed by a test.

import { spawnSync } from 'node:child_process'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CedarAuthorizer, loadCedar, loadPolicies } from '@sallyport/policy'
import { openAuditFile, profiles, runScript } from '../dist/index.js'
import { inTurn } from './measure.mjs'

const count = 400
const rounds = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
const kilobyte = 'x'.repeat(1024)
mkdirSync(join(folder, 'hundred'))
for (let index = 0; index < count; index += 1) writeFileSync(join(folder, `f${index}`), kilobyte)
for (let index = 0; index < 100; index += 1) writeFileSync(join(folder, 'hundred', `e${index}`), '')

const open = `let d = DirConfig().path("${folder}").build().open(OpenDirOptions().build()); let o = OpenFileOptions().read(true).build();`
const each = (body) => `for i in 0..${count} { ${body} }`
const scripts = {
  'read 1 KB, repeated': `${open} let f = d.open_file("f0", o); ${each('f.read();')}`,
  'read 1 KB, new': each(`cat("${folder}/f" + i);`),
  stat: `${open} let f = d.open_file("f0", o); ${each('f.metadata();')}`,
  'list 100 entries': `let d = DirConfig().path("${folder}/hundred").build().open(OpenDirOptions().build()); ${each('d.list_entries();')}`,
  'write 1 KB, atomic': each(`write([write::replace], "${folder}/w", text);`).replace(
    /^/,
    `let text = ""; text.pad(1024, 'x'); `,
  ),
  'denied read': each('try { cat("/etc/passwd"); } catch { }'),
}

const buffer = Buffer.alloc(2048)
const times = (act) => () => {
  for (let index = 0; index < count; index += 1) act(index)
}
const read = (path) => {
  const fd = openSync(path, 'r')
  readSync(fd, buffer)
  buffer.toString('utf8', 0, 1024)
  closeSync(fd)
}
const bare = {
  'read 1 KB, repeated': times(() => read(join(folder, 'f0'))),
  'read 1 KB, new': times((index) => read(join(folder, `f${index}`))),
  stat: times(() => statSync(join(folder, 'f0'))),
  'list 100 entries': times(() => readdirSync(join(folder, 'hundred'), { withFileTypes: true })),
  'write 1 KB, atomic': times(() => {
    const fd = openSync(join(folder, 'w.new'), 'w')
    writeSync(fd, kilobyte)
    fsyncSync(fd)
    closeSync(fd)
    renameSync(join(folder, 'w.new'), join(folder, 'w'))
  }),
}

const permit = `permit(principal, action, resource in file_system::Dir::"${folder}");`
const policiesOf = (size) =>
  [permit, ...Array.from({ length: size - 1 }, (_, index) => permit.replace(folder, `/srv/application-${index}`))].join(
    '\n',
  )

const cedar = await loadCedar({ tierUp: true })
let runs = 0

function guarded(policies, script) {
  runs += 1
  const path = join(folder, 'audit.jsonl')
  const result = runScript(
    {
      script: { name: 's', text: script },
      policies,
      authorizer: new CedarAuthorizer(cedar, policies, { mode: 'enforce' }),
      scriptArguments: new Map(),
    },
    {
      program: 'bench',
      run: `r${runs}`,
      principal: { type: 'User', id: 'bench' },
      limits: profiles.rex,
      profile: 'rex',
      layers: [],
      auditLog: openAuditFile({ path, run: `r${runs}`, now: () => new Date(), sync: false }),
      logLevel: 'INFO',
      measuresProcess: false,
      now: () => new Date(),
      interruption: () => undefined,
      sleep: () => undefined,
    },
  )
  rmSync(path, { force: true })
  if (result.error !== undefined) throw new Error(result.error.message)
}

async function againstNode() {
  for (const size of [1, 10, 100, 1000]) {
    const policies = loadPolicies(cedar, [{ name: 'p', text: policiesOf(size) }], { mode: 'strict' })
    const subjects = { empty: () => guarded(policies, '1') }
    for (const [name, script] of Object.entries(scripts)) subjects[name] = () => guarded(policies, script)
    for (const [name, act] of Object.entries(bare)) subjects[`bare ${name}`] = act
    const medians = await inTurn(subjects, rounds)
    process.stdout.write(`\n${size} ${size === 1 ? 'policy' : 'policies'}\n`)
    for (const name of Object.keys(scripts)) {
      const own = (medians.get(name) - medians.get('empty')) / count
      const node = medians.get(`bare ${name}`)
      const ratio = node === undefined ? '' : `  ${((own * count) / node).toFixed(1)}x bare Node`
      process.stdout.write(`${name.padEnd(22)} ${perSecond(own)} a second${ratio}\n`)
    }
  }
}

function perSecond(milliseconds) {
  return Math.round(1000 / milliseconds)
    .toLocaleString('en')
    .padStart(9)
}

/** Milliseconds that a runner tells for a script, its own start apart. */
function told(command, script, policy) {
  const args = [...command.slice(1), '-s', script, '-p', policy, '-o', 'json']
  const { stdout } = spawnSync(command[0], args, {
    encoding: 'utf8',
    env: { SALLYPORT_AUDIT: 'off', HOME: folder },
    maxBuffer: 2 ** 26,
  })
  const { status, metrics, error } = JSON.parse(stdout)
  if (status !== 'SUCCESS') throw new Error(error?.message)
  return metrics.find(({ metric_name: name }) => name === 'RexRunnerScriptExecutionTime').metric_value / 1e6
}

function againstOriginal(original) {
  const ours = [
    process.execPath,
    '--disallow-code-generation-from-strings',
    fileURLToPath(new URL('../../../apps/cli/bin/rex-runner.js', import.meta.url)),
  ]
  const script = join(folder, 's.rhai')
  const policy = join(folder, 'p.cedar')
  writeFileSync(policy, policiesOf(10))
  process.stdout.write(
    '\nrex-runner, 10 policies, without a record: ours against the original, by the time told for the script\n',
  )
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(script, text)
    const samples = { ours: [], original: [] }
    for (let round = 0; round < rounds; round += 1) {
      samples.ours.push(told(ours, script, policy))
      samples.original.push(told([original], script, policy))
    }
    const [own, other] = [samples.ours, samples.original].map(
      (each) => each.sort((a, b) => a - b)[Math.floor(rounds / 2)],
    )
    process.stdout.write(
      `${name.padEnd(22)} ${perSecond(own / count)} a second, the original ${perSecond(other / count)}: ${(other / own).toFixed(2)}x its rate\n`,
    )
  }
}

try {
  await againstNode()
  const original = process.env.REX_RUNNER
  if (original !== undefined) againstOriginal(original)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
