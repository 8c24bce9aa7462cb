// The cold path of one run, in a process of its own: load the engine, load a policy, prove the gate, decide once. See README.md.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const policy = `@id("read") permit (principal == User::"alice", action in [file_system::Action::"open", file_system::Action::"read"], resource in file_system::Dir::"/tmp");
@id("no-env") forbid (principal, action, resource is file_system::File) when { resource.path like "*.env" };
`

async function child(mode, tierUp) {
  const marks = [['start', performance.now()]]
  const mark = (name) => marks.push([name, performance.now()])
  const { CedarAuthorizer, fileEntities, loadCedar, loadPolicies, proveGate } = await import('../dist/index.js')
  mark('import')
  const cedar = await loadCedar({ tierUp })
  mark('engine')
  const policies = loadPolicies(cedar, [{ name: 'policy.cedar', text: policy }], {
    mode: mode === 'rex' ? 'rex' : 'strict',
    isValidated: () => mode === 'validated',
  })
  mark('policy')
  const authorizer = new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
  proveGate(cedar, authorizer)
  mark('proof')
  const request = (path) => ({
    principal: { type: 'User', id: 'alice' },
    action: { type: 'file_system::Action', id: 'read' },
    resource: { type: 'file_system::File', id: path },
    entities: fileEntities('file_system::File', path),
    context: {},
  })
  if (authorizer.authorize(request('/tmp/a')).effect !== 'allow') throw new Error('denied')
  mark('decision')
  for (let index = 0; index < 20; index++) authorizer.authorize(request(`/tmp/b/${index}`))
  mark('next20')
  const times = Object.fromEntries(marks.slice(1).map(([name, time], index) => [name, time - marks[index][1]]))
  process.stdout.write(JSON.stringify(times))
}

const median = (values) => values.sort((left, right) => left - right)[values.length >> 1]

function parent(rounds) {
  const variants = [
    ['node -e 0', ['-e', '0']],
    ['strict', ['strict', 'false']],
    ['strict, validated', ['validated', 'false']],
    ['rex', ['rex', 'false']],
    ['strict, tier-up', ['strict', 'true']],
  ]
  const walls = variants.map(() => [])
  const parts = variants.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, [, args]] of variants.entries()) {
      const begin = performance.now()
      const command = index === 0 ? args : [fileURLToPath(import.meta.url), 'child', ...args]
      const result = spawnSync(process.execPath, command, { encoding: 'utf8' })
      walls[index].push(performance.now() - begin)
      if (result.status !== 0) throw new Error(result.stderr)
      if (index > 0) parts[index].push(JSON.parse(result.stdout))
    }
  }
  for (const [index, [name]] of variants.entries()) {
    const names = Object.keys(parts[index][0] ?? {})
    const shown = names.map((part) => `${part} ${median(parts[index].map((row) => row[part])).toFixed(1)}`).join('  ')
    const wall = median(walls[index])
    process.stdout.write(
      `${name.padEnd(18)} wall ${wall.toFixed(0)} ms (${(wall / median(walls[0])).toFixed(1)}x)  ${shown}\n`,
    )
  }
}

if (process.argv[2] === 'child') await child(process.argv[3], process.argv[4] === 'true')
else parent(Number(process.argv[2] ?? 15))
