// What one decision costs: cached, new, with many policies, for a tree. Ratios within one run; see README.md.

import { CedarAuthorizer, decideTree, fileEntities, loadCedar, loadPolicies } from '../dist/index.js'

const tierUp = process.argv[2] !== '--no-tier-up'
const cedar = await loadCedar({ tierUp })

const scoped = (count) =>
  Array.from(
    { length: count },
    (_, index) =>
      `permit (principal == User::"alice", action in [file_system::Action::"open", file_system::Action::"read"], resource in file_system::Dir::"/srv/${index}");`,
  ).join('\n')

function gate(text) {
  return new CedarAuthorizer(cedar, loadPolicies(cedar, [{ name: 'p', text }], { mode: 'rex' }), { mode: 'enforce' })
}

function request(path) {
  return {
    principal: { type: 'User', id: 'alice' },
    action: { type: 'file_system::Action', id: 'read' },
    resource: { type: 'file_system::File', id: path },
    entities: fileEntities('file_system::File', path),
    context: {},
  }
}

let serial = 0
const fresh = (count) =>
  Array.from({ length: count }, (_, index) => request(`/srv/${index % 10}/app/log/${serial++}.txt`))

/** Median of seven rounds, in microseconds for one. */
function measure(count, prepare, act) {
  const rounds = []
  for (let round = 0; round < 7; round++) {
    const input = prepare(count)
    const begin = performance.now()
    for (const one of input) act(one)
    rounds.push(((performance.now() - begin) * 1000) / count)
  }
  return rounds.sort((left, right) => left - right)[3]
}

const rows = []
const ten = gate(scoped(10))
measure(3000, fresh, (one) => ten.authorize(one))
rows.push([
  'a new decision, 1 policy',
  ((gate1) => measure(2000, fresh, (one) => gate1.authorize(one)))(gate(scoped(1))),
])
const tenCost = measure(2000, fresh, (one) => ten.authorize(one))
rows.push(['a new decision, 10 policies', tenCost])
const byPath = gate(
  `${scoped(9)}\nforbid (principal, action, resource is file_system::File) when { resource.path like "*.env" };`,
)
measure(3000, fresh, (one) => byPath.authorize(one))
rows.push(['the same, one with a condition on the path', measure(2000, fresh, (one) => byPath.authorize(one))])
const thousand = gate(scoped(1000))
thousand.authorize(request('/srv/1/x'))
const thousandCost = measure(2000, fresh, (one) => thousand.authorize(one))
rows.push(['a new decision, 1,000 scoped policies', thousandCost])
const same = request('/srv/1/app/log/same.txt')
rows.push([
  'the same decision again',
  measure(
    20000,
    (count) => Array.from({ length: count }, () => same),
    (one) => ten.authorize(one),
  ),
])
const directory = { type: 'file_system::Dir', id: '/srv/1' }
const tree = (count) => [Array.from({ length: count }, (_, index) => request(`/srv/1/a/${serial++}/${index}`))]
rows.push([
  'a member of a tree that no policy tells apart',
  measure(
    1,
    () => tree(2000),
    (requests) => decideTree(ten, directory, requests),
  ) / 2000,
])
for (const [name, cost] of rows) process.stdout.write(`${name.padEnd(50)} ${cost.toFixed(2)} µs\n`)
process.stdout.write(`1,000 scoped policies against 10                   ${(thousandCost / tenCost).toFixed(2)}x\n`)
