// Memory of one run that does very many operations, looked at while it runs: after a tenth it may not grow any more.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CedarAuthorizer, loadCedar, loadPolicies } from '@sallyport/policy'
import { openAuditFile, profiles, runScript } from '../dist/index.js'

const operations = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
writeFileSync(join(folder, 'f'), 'x'.repeat(1024))
const cedar = await loadCedar({ tierUp: true })
const text = `permit(principal, action, resource in file_system::Dir::"${folder}");`
const policies = loadPolicies(cedar, [{ name: 'p', text }], { mode: 'strict' })
const samples = []

/** The run looks at its clock all the time: what was seen last stands for it. */
function sample() {
  const { rss, heapUsed } = process.memoryUsage()
  samples.push({ rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 })
}

try {
  const script = `let d = DirConfig().path("${folder}").build().open(OpenDirOptions().build());
    let f = d.open_file("f", OpenFileOptions().read(true).build());
    for i in 0..${operations} { f.read(); }`
  const { error } = runScript(
    {
      script: { name: 's', text: script },
      policies,
      authorizer: new CedarAuthorizer(cedar, policies, { mode: 'enforce' }),
      scriptArguments: new Map(),
    },
    {
      program: 'bench',
      run: 'memory',
      principal: { type: 'User', id: 'bench' },
      limits: profiles.rex,
      profile: 'rex',
      layers: [],
      auditLog: openAuditFile({
        path: join(folder, 'audit.jsonl'),
        run: 'memory',
        now: () => new Date(0),
        sync: false,
      }),
      logLevel: 'INFO',
      measuresProcess: false,
      now: () => {
        sample()
        return new Date()
      },
      interruption: () => undefined,
      sleep: () => undefined,
    },
  )
  if (error !== undefined) throw new Error(error.message)
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    const { rss, heap } = samples[Math.ceil((samples.length * tenth) / 10) - 1]
    process.stdout.write(`${tenth * 10}%  ${rss.toFixed(0).padStart(5)} MB, of it heap ${heap.toFixed(0)} MB\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
