// The same script, policy and tree, through the real `sallyport run` on real files and through the playground: what is printed, the value, the
// error with its frame, the exit code, each decision in its order, and the tree afterwards are the same.

import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, makeDesk } from '../../../test/e2e/executables.js'
import type { TreeEntry } from '../src/machine/tree.js'
import type { Finished, Order, ShownDecision } from '../src/run/protocol.js'
import { parityCases, tree } from './parity-cases.js'
import { loadPlayground } from './playground-in-node.js'

let desk: Desk
let perform: (order: Order) => Finished

beforeAll(async () => {
  desk = makeDesk()
  perform = await loadPlayground()
})
afterAll(() => desk.remove())

/** What both ways of running are compared by. */
interface Outcome {
  readonly exitCode: number | null
  readonly out: string
  readonly error: string
  readonly decisions: readonly string[]
  readonly tree: readonly TreeEntry[]
}

const decisionLine = (effect: string, action: string, resources: readonly string[], operation: string): string =>
  `${effect} ${action} ${[...resources].sort().join(', ')} (${operation})`

async function runReally(root: string, script: string, policy: string): Promise<Outcome> {
  for (const entry of tree) plant(root, entry)
  const audit = join(desk.path, 'audit.jsonl')
  rmSync(audit, { force: true })
  const { code, stdout, stderr } = await desk.run('sallyport', [
    'run',
    desk.write('script.rhai', script),
    '--policy',
    desk.write('policy.cedar', policy),
    '--verbose',
    '--audit',
    audit,
  ])
  const records = existing(audit).map((line) => JSON.parse(line))
  const decisions = records.filter(({ kind }) => kind === 'decision')
  return {
    exitCode: code,
    out: stdout,
    error: stderr.replaceAll(`${desk.path}/`, '').replace(/^record: .*\n/m, ''),
    decisions: decisions.map(({ decision, action, resource, members = [], operation }) =>
      decisionLine(decision, action, [resource, ...members], operation),
    ),
    tree: readBack(root, ''),
  }
}

function runPretended(root: string, script: string, policy: string): Outcome {
  const { username, uid, gid } = userInfo()
  const entries: TreeEntry[] = [
    { path: dirname(root), kind: 'directory', mode: 0o1777, owner: 0 },
    ...tree.map((entry) => ({ ...entry, path: root + entry.path })),
  ]
  const answer = perform({ script, policy, entries, user: { name: username, uid, gid } })
  const { exitCode, out, error, logs, decisions } = answer
  const didRun = answer.entries !== undefined
  return {
    exitCode,
    out,
    error: [
      ...logs.map(({ level, message }) => `[${level}] ${message.replaceAll('\u001b', '\\u{1b}')}\n`),
      error,
      ...(didRun ? [`decisions: ${count(decisions, true)} allowed, ${count(decisions, false)} denied\n`] : []),
    ].join(''),
    decisions: decisions.map(({ effect, action, resource, members, operation }) =>
      decisionLine(effect, action, [resource, ...members], operation),
    ),
    tree: (answer.entries ?? entries)
      .filter(({ path }) => path.startsWith(`${root}/`))
      .map((entry) => comparable({ ...entry, path: entry.path.slice(root.length) }))
      .sort(byPath),
  }
}

function count(decisions: readonly ShownDecision[], isAllowed: boolean): number {
  return decisions
    .filter(({ effect }) => (effect === 'allow') === isAllowed)
    .reduce((sum, { members }) => sum + 1 + members.length, 0)
}

function plant(root: string, { path, kind, text, base64, target, mode }: TreeEntry): void {
  const real = root + path
  if (kind === 'directory') mkdirSync(real, { recursive: true })
  else mkdirSync(dirname(real), { recursive: true })
  if (kind === 'link') symlinkSync(target ?? '', real)
  if (kind === 'file')
    writeFileSync(real, base64 === undefined ? (text ?? '') : Buffer.from(base64, 'base64'), { mode: mode ?? 0o644 })
}

function existing(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n')
  } catch {
    return []
  }
}

function readBack(root: string, below: string): TreeEntry[] {
  const entries = readdirSync(root + below).flatMap((name): TreeEntry[] => {
    const path = `${below}/${name}`
    const stat = lstatSync(root + path)
    const mode = stat.mode & 0o7777
    if (stat.isSymbolicLink()) return [comparable({ path, kind: 'link', target: readlinkSync(root + path) })]
    if (stat.isDirectory()) return [comparable({ path, kind: 'directory', mode }), ...readBack(root, path)]
    return [comparable({ path, kind: 'file', base64: readFileSync(root + path).toString('base64'), mode })]
  })
  return entries.sort(byPath)
}

/** One spelling of an entry, wherever it was read. */
function comparable({ path, kind, text, base64, target, mode }: TreeEntry): TreeEntry {
  if (kind === 'link') return { path, kind, target: target ?? '' }
  const bits = mode ?? (kind === 'directory' ? 0o755 : 0o644)
  if (kind === 'directory') return { path, kind, mode: bits }
  return { path, kind, base64: base64 ?? Buffer.from(text ?? '').toString('base64'), mode: bits }
}

function byPath(one: TreeEntry, other: TreeEntry): number {
  return one.path < other.path ? -1 : 1
}

describe('a script in the playground does what it does by `sallyport run`', () => {
  test.each(parityCases)('$title', async ({ script, policy }) => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-parity-')))
    try {
      const [here, there] = [script, policy].map((text) => text.replaceAll('$T', root)) as [string, string]
      const pretended = runPretended(root, here, there)
      const real = await runReally(root, here, there)
      expect(pretended).toEqual(real)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})
