// Reads through the gate against bare calls of Node on the same files.

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CedarAuthorizer, loadCedar, loadPolicies } from '@sallyport/policy'
import { defaultLimits, openAuditFile, runScript } from '../dist/index.js'
import { inTurn } from './measure.mjs'

const files = 500
const repeats = 20
const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
for (let index = 0; index < files; index += 1) writeFileSync(join(folder, `f${index}`), 'x'.repeat(1024))

const cedar = await loadCedar({ tierUp: true })
const policies = loadPolicies(
  cedar,
  [{ name: 'p', text: `permit(principal, action, resource in file_system::Dir::"${folder}");` }],
  { mode: 'strict' },
)
let runs = 0

function run(script) {
  runs += 1
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
      limits: defaultLimits,
      profile: 'default',
      layers: [],
      auditLog: openAuditFile({
        path: join(folder, `audit${runs}`),
        run: `r${runs}`,
        now: () => new Date(),
        sync: false,
      }),
      logLevel: 'INFO',
      measuresProcess: false,
      now: () => new Date(),
      interruption: () => undefined,
      sleep: () => undefined,
    },
  )
  if (result.error !== undefined) throw new Error(result.error.message)
}

const buffer = Buffer.alloc(2048)
function bare() {
  for (let index = 0; index < files; index += 1) {
    const fd = openSync(join(folder, `f${index}`), 'r')
    readSync(fd, buffer)
    buffer.toString('utf8', 0, 1024)
    closeSync(fd)
  }
}

const open = `let d = DirConfig().path("${folder}").build().open(OpenDirOptions().build());`
const repeated = `${open} let f = d.open_file("f0", OpenFileOptions().read(true).build()); for i in 0..${files * repeats} { f.read(); }`

try {
  const medians = await inTurn(
    {
      empty: () => run('1'),
      bare: () => bare(),
      repeated: () => run(repeated),
      'new files': () => run(`for i in 0..${files} { cat("${folder}/f" + i); }`),
    },
    Number(process.argv[2] ?? 9),
  )
  const base = (medians.get('bare') * 1000) / files
  const read = ((medians.get('repeated') - medians.get('empty')) * 1000) / (files * repeats)
  const fresh = ((medians.get('new files') - medians.get('empty')) * 1000) / files
  process.stdout.write(`bare open, read, close             ${base.toFixed(1)} µs\n`)
  process.stdout.write(`guarded read of an open file       ${read.toFixed(1)} µs  ${(read / base).toFixed(2)}x\n`)
  process.stdout.write(
    `cat of a new file (2 new decisions) ${fresh.toFixed(1)} µs  ${(1e6 / fresh).toFixed(0)} files per second\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
