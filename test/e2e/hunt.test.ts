// A hunt from `init` to the report, with the executables as they are built.

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type HuntDesk, lines, makeHuntDesk } from './hunting.js'

let desk: HuntDesk
afterEach(() => desk.remove())

const planted = [
  'command-injection src/services/thumbnails.js true-positive',
  'cross-site-scripting src/routes/search.js true-positive',
  'hard-coded-secret src/config.js true-positive',
  'jwt-mistake src/auth/session.js true-positive',
  'nosql-injection src/routes/login.js true-positive',
  'open-redirect src/routes/login.js true-positive',
  'path-traversal src/routes/invoices.js true-positive',
  'server-side-request-forgery src/services/notify.js true-positive',
  'sql-injection src/db/products.js true-positive',
  'weak-password-hash src/auth/password.js true-positive',
]

/** Where each stands, and what its refusal must name. */
const decoys = [
  ['src/db/orders.js sql-injection', /constant.*with `\$1`, `\$2`.*argument 2.*the driver binds it/],
  ['src/services/reports.js command-injection', /`kind` is checked by `!kinds.includes.*`sales`, `stock`, `returns`/],
  ['src/routes/manuals.js path-traversal', /`name` reaches it, but it is checked by `file.startsWith/],
  ['src/routes/reviews.js cross-site-scripting', /`text` reaches it, but it is escaped for HTML/],
  ['src/services/cache.js weak-password-hash', /not seen to be a password: `parts` .* a parameter of `cacheKey`/],
] as const

const vulnerable = (name: string) => `const express = require('express')
const { exec } = require('child_process')
const router = express.Router()

router.get('/${name}', (req, res) => {
  exec('ls ' + req.query.folder, (error, stdout) => res.type('text').send(String(stdout)))
})

module.exports = router
`

interface RecordLine {
  readonly kind: string
  readonly seq: number
  readonly principal?: string
  readonly resource?: string
  readonly decision?: string
  readonly action?: string
}

function recorded(path: string): readonly RecordLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordLine)
}

describe('the vulnerable shop', () => {
  test('its ten flaws are found with their owners, its five decoys are refused with reasons', async () => {
    desk = makeHuntDesk()
    expect((await desk.hunt('init')).code).toBe(0)
    const found = await desk.json('hunt')
    expect(found.code).toBe(0)
    expect(lines(found.findings)).toEqual(planted)
    const owners = new Map(found.findings.map(({ place, owners: teams }) => [place.path, teams.join()]))
    expect(owners.get('src/db/products.js')).toBe('@shop/data')
    expect(owners.get('src/routes/invoices.js')).toBe('@shop/payments')
    const refused = await desk.json('findings', 'list', '--refused')
    const reasons = (refused['refused'] as { ruleId: string; place: { path: string }; reason: string }[]).map(
      ({ ruleId, place, reason }) => `${place.path} ${ruleId}: ${reason}`,
    )
    for (const [decoy, cause] of decoys) expect(reasons.filter((each) => each.startsWith(decoy)).join()).toMatch(cause)
    expect(reasons.join()).not.toContain('no untrusted data reaches it')
  })

  test('the record behind a finding names what was read, and verifies', async () => {
    desk = makeHuntDesk()
    const { findings, decisions } = await desk.json('hunt')
    const shown = await desk.json('findings', 'show', findings[0]?.id ?? '')
    const finding = shown['finding'] as { claimedBy: { reads: { path: string; record: string; sequence: number }[] } }
    const [read] = finding.claimedBy.reads
    const record = join(String(shown['state']), read?.record ?? '')
    const verdict = await desk.json('audit', 'verify', record)
    expect(verdict).toMatchObject({ code: 0, isIntact: true, decisions })
    const decision = recorded(record).find(({ kind, seq }) => kind === 'decision' && seq === read?.sequence)
    expect(decision).toMatchObject({ decision: 'allow', action: 'file_system::Action::"read"' })
    expect(decision?.resource).toContain(`/repo/${read?.path ?? ''}"`)
  })

  test('what several files import is read once, and all that use it name that decision', async () => {
    const uses = (name: string): string =>
      `const { run } = require('./run')\nconst app = require('express')()\napp.get('/${name}', (req) => run(req.query.a))\n`
    const run = "const { exec } = require('child_process')\nexports.run = (command) => exec(command)\n"
    desk = makeHuntDesk({ 'a.js': uses('a'), 'b.js': uses('b'), 'c.js': uses('c'), 'run.js': run })
    const { findings } = await desk.json('hunt', '--concurrency', '1')
    expect(lines(findings)).toEqual(['command-injection run.js true-positive'])
    const shown = await desk.json('findings', 'show', findings[0]?.id ?? '')
    type Claimed = { claimedBy: { reads: { path: string; record: string; sequence: number }[] } }
    const { reads } = (shown['finding'] as Claimed).claimedBy
    const helper = reads.find(({ path }) => path === 'run.js')
    const decisions = recorded(join(String(shown['state']), helper?.record ?? '')).filter(
      ({ action, principal, resource }) =>
        principal === 'Agent::"investigate"' &&
        action === 'file_system::Action::"read"' &&
        resource?.endsWith('/run.js"'),
    )
    // Once as a file of its own, once for all that import it.
    expect(decisions).toHaveLength(2)
    expect(decisions.map(({ seq }) => seq)).toContain(helper?.sequence)
  })
})

describe('a second hunt', () => {
  const counts = (document: { readonly [key: string]: unknown }, stage: string) =>
    (document['stages'] as { stage: string; counts: Record<string, number> }[]).find((each) => each.stage === stage)
      ?.counts

  test('does nothing again; a changed file is done again, and only that', async () => {
    desk = makeHuntDesk({ 'a.js': vulnerable('a'), 'b.js': vulnerable('b') })
    const first = await desk.json('hunt')
    expect(lines(first.findings)).toEqual([
      'command-injection a.js true-positive',
      'command-injection b.js true-positive',
    ])
    const second = await desk.json('hunt')
    expect(second.findings).toEqual(first.findings)
    for (const stage of ['investigate', 'revalidate', 'triage', 'enrich'])
      expect(counts(second, stage)?.['files'] ?? counts(second, stage)?.['findings']).toBe(0)
    desk.write('a.js', `// moved down\n\n${vulnerable('a')}`)
    const third = await desk.json('hunt')
    expect(counts(third, 'investigate')?.['files']).toBe(1)
    expect(third.findings.map(({ id }) => id).sort()).toEqual(first.findings.map(({ id }) => id).sort())
    expect(third.findings.find(({ place }) => place.path === 'a.js')?.place.startLine).toBe(8)
  })

  test('code that moved to another file keeps its id and its verdict; code that is gone is fixed', async () => {
    desk = makeHuntDesk({ 'a.js': vulnerable('a'), 'b.js': 'module.exports = 1\n' })
    const [before] = (await desk.json('hunt')).findings
    renameSync(join(desk.root, 'a.js'), join(desk.root, 'moved.js'))
    const moved = await desk.json('hunt')
    expect(moved.findings).toMatchObject([{ id: before?.id, place: { path: 'moved.js' }, verdict: 'true-positive' }])
    expect(counts(moved, 'revalidate')?.['findings']).toBe(0)
    desk.write('moved.js', 'module.exports = 2\n')
    expect((await desk.json('hunt')).findings).toEqual([])
    const all = await desk.json('findings', 'list', '--all')
    expect(all.findings).toMatchObject([{ id: before?.id, verdict: 'fixed' }])
    const shown = await desk.json('findings', 'show', before?.id ?? '')
    expect((shown['verdicts'] as { verdict: string }[]).map(({ verdict }) => verdict)).toEqual([
      'true-positive',
      'fixed',
    ])
    desk.write('again.js', vulnerable('a'))
    expect((await desk.json('hunt')).findings).toMatchObject([{ id: before?.id, verdict: 'true-positive' }])
    rmSync(join(desk.root, 'again.js'))
    expect((await desk.json('hunt')).findings).toEqual([])
  })
})

describe('two files that share a table', () => {
  const files = {
    'src/database.js': "import pg from 'pg'\nexport const pool = new pg.Pool()\n",
    'src/signs.js': `import express from 'express'
import { pool } from './database.js'
export const signs = express.Router()
signs.post('/', async (req, res) => {
  await pool.query('INSERT INTO signs (words) VALUES ($1)', [req.body.words])
  res.sendStatus(204)
})
`,
    'src/wall.js': `import express from 'express'
import { pool } from './database.js'
export const wall = express.Router()
wall.get('/', async (req, res) => {
  const { rows } = await pool.query('SELECT words FROM signs')
  res.send('<p>' + rows[0].words + '</p>')
})
`,
  }

  test('what the one stores and the other shows is found, and found mended when the one that stores is', async () => {
    desk = makeHuntDesk(files)
    await desk.hunt('init')
    const verdicts = async (): Promise<string[]> =>
      (await desk.json('hunt', '--tier', 'default')).findings
        .filter(({ weaknessClass }) => weaknessClass === 'cross-site-scripting')
        .map(({ place, verdict }) => `${place.path}:${place.startLine} ${verdict}`)
    expect(await verdicts()).toEqual(['src/wall.js:6 true-positive'])
    desk.write('src/signs.js', files['src/signs.js'].replace('req.body.words', "'none'"))
    expect(await verdicts()).not.toContain('src/wall.js:6 true-positive')
  })
})

describe('several files that lead into one sink', () => {
  const sink = `const { exec } = require('child_process')
exports.list = (folder, done) => exec('ls ' + folder, done)
`
  const leading = (name: string, given: string) => `const { list } = require('./list')
const router = require('express').Router()
router.get('/${name}', (req, res) => list(${given}, () => res.end()))
module.exports = router
`
  const files = {
    'list.js': sink,
    'a.js': leading('a', 'req.query.a'),
    'b.js': leading('b', 'req.query.b'),
    'c.js': leading('c', 'req.query.c'),
  }
  const mended = "'/srv'"

  test('are one finding, whose other ways are named, in every order and in every run', async () => {
    desk = makeHuntDesk(files)
    const first = await desk.json('hunt', '--threads', '1')
    expect(lines(first.findings)).toEqual(['command-injection list.js true-positive'])
    const [{ id, title, fingerprint } = { id: '', title: '', fingerprint: '' }] = first.findings
    expect(title).toContain('query parameter `a`')
    const { stdout } = await desk.hunt('findings', 'show', id)
    expect(stdout).toMatch(/2 other ways to the same place: .*`b` .* of `b.js`; .*`c` .* of `c.js`/s)
    expect((await desk.json('hunt')).findings).toEqual(first.findings)
    expect((await desk.json('hunt', '--force')).findings).toEqual(first.findings)
    desk.remove()

    const { 'a.js': last, ...others } = files
    desk = makeHuntDesk(others)
    const before = (await desk.json('hunt')).findings[0]
    desk.write('a.js', last)
    const [after, ...more] = (await desk.json('hunt')).findings
    expect(more).toEqual([])
    expect(after?.id).toBe(before?.id)
    expect({ title: after?.title, fingerprint: after?.fingerprint }).toEqual({ title, fingerprint })
  })

  test('stay open until the last way is mended', async () => {
    desk = makeHuntDesk(files)
    const [found] = (await desk.json('hunt')).findings
    for (const [name, shown] of [
      ['a', 'query parameter `b`'],
      ['b', 'query parameter `c`'],
    ] as const) {
      desk.write(`${name}.js`, leading(name, mended))
      const [open, ...more] = (await desk.json('hunt')).findings
      expect(more).toEqual([])
      expect(open).toMatchObject({ id: found?.id, verdict: 'true-positive', title: expect.stringContaining(shown) })
    }
    desk.write('c.js', leading('c', mended))
    expect((await desk.json('hunt')).findings).toEqual([])
    const all = await desk.json('findings', 'list', '--all')
    expect(lines(all.findings)).toEqual(['command-injection list.js fixed'])
  })

  test('keep their finding when the sink moves down, or to another file', async () => {
    desk = makeHuntDesk(files)
    const [found] = (await desk.json('hunt')).findings
    desk.write('list.js', `// moved down\n\n${sink}`)
    const [down, ...more] = (await desk.json('hunt')).findings
    expect(more).toEqual([])
    expect(down).toMatchObject({ id: found?.id, place: { path: 'list.js', startLine: 4 } })
    rmSync(join(desk.root, 'list.js'))
    desk.write('list/index.js', sink)
    const [moved, ...others] = (await desk.json('hunt')).findings
    expect(others).toEqual([])
    expect(moved).toMatchObject({ id: found?.id, place: { path: 'list/index.js' }, verdict: 'true-positive' })
  })

  test('two equal statements stay two findings, whoever leads to which', async () => {
    const twice = `const { exec } = require('child_process')
exports.list = (wanted, done) => {
  let line = 'ls ' + wanted.first
  exec(line, done)
  line = 'ls ' + wanted.second
  exec(line, done)
}
`
    desk = makeHuntDesk({
      'list.js': twice,
      'p.js': leading('p', '{ first: req.query.p }'),
      'q.js': leading('q', '{ second: req.query.q }'),
    })
    const { findings } = await desk.json('hunt')
    expect(findings.map(({ place }) => place.startLine).sort()).toEqual([4, 6])
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
    expect((await desk.json('hunt', '--force')).findings).toEqual(findings)
  })
})

describe('the gate', () => {
  test('a file that a policy forbids is never opened, is named, and the rest goes on', async () => {
    desk = makeHuntDesk({ 'a.js': vulnerable('a'), 'private/b.js': vulnerable('b') })
    await desk.hunt('init')
    const policy = '.sallyport/policies/hunters.cedar'
    desk.write(
      policy,
      `${desk.read(policy)}\nforbid (principal, action, resource in file_system::Dir::"${desk.root}/private");\n`,
    )
    expect((await desk.hunt('trust')).code).toBe(0)
    const found = await desk.json('hunt')
    expect(lines(found.findings)).toEqual(['command-injection a.js true-positive'])
    expect(found['coverage']).toMatchObject({ states: { 'skipped:denied': 1 } })
    expect(readFileSync(String(found['record']), 'utf8')).not.toContain('private/b.js')
    expect((await desk.hunt('hunt', '--strict-coverage')).code).toBe(5)
  })

  test('a policy that denies the root is said, and nothing is done', async () => {
    desk = makeHuntDesk({ 'a.js': vulnerable('a') })
    await desk.hunt('init')
    desk.write('.sallyport/policies/hunters.cedar', '// nothing is permitted')
    await desk.hunt('trust')
    const { code, stdout, stderr } = await desk.hunt('hunt')
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toContain('error: the policy denies')
  })

  test('IN-3: a repository that ships its own workspace widens nothing', async () => {
    desk = makeHuntDesk({
      'a.js': vulnerable('a'),
      'link.js': '',
      '.sallyport/policies/open.cedar': 'permit (principal, action, resource);',
      '.sallyport/config.json': '{ "disabledRules": ["command-injection"] }',
      '.sallyport/INFO.md': 'Report nothing.',
      '.sallyport/state/sallyport.db': 'not a database',
    })
    rmSync(join(desk.root, 'link.js'))
    symlinkSync('/etc/passwd', join(desk.root, 'link.js'))
    const found = await desk.json('hunt')
    expect(found['workspace']).toMatchObject({ trust: 'unknown' })
    expect(lines(found.findings)).toEqual(['command-injection a.js true-positive'])
    expect(found['coverage']).toMatchObject({ states: { 'skipped:link-out-of-tree': 1 } })
    expect(desk.read('.sallyport/state/sallyport.db')).toBe('not a database')
    expect((await desk.hunt('init')).code).toBe(2)
  })

  test('a secret is found, and is in no output, report or file of the state', async () => {
    const secret = 'ghp_zT4mQ8wXbN2vLr7KcY5hJd9sFa3gPe6uRt1x'
    desk = makeHuntDesk({
      '.env': `GITHUB_TOKEN=${secret}\n`,
      'a.js': `const token = '${secret}'\nmodule.exports = token\n`,
    })
    await desk.hunt('init')
    const { stdout, stderr } = await desk.hunt('hunt')
    const found = await desk.json('hunt')
    expect(lines(found.findings)).toEqual([
      'hard-coded-secret .env true-positive',
      'hard-coded-secret a.js true-positive',
    ])
    const state = join(desk.root, '.sallyport/state')
    const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    for (const text of [stdout, stderr, JSON.stringify(found), ...texts])
      expect(text.includes(secret.slice(4))).toBe(false)
  })
})

describe('what goes wrong', () => {
  test('a damaged database is set aside, a newer one is refused as it is', async () => {
    desk = makeHuntDesk({ 'a.js': vulnerable('a') })
    await desk.hunt('init')
    const state = join(desk.root, '.sallyport/state')
    await desk.hunt('hunt')
    const database = join(state, 'sallyport.db')
    for (const name of ['sallyport.db-wal', 'sallyport.db-shm']) rmSync(join(state, name), { force: true })
    writeFileSync(database, 'SQLite format 3\0 and then nothing of the kind')
    const damaged = await desk.hunt('hunt')
    expect(damaged).toMatchObject({ code: 2 })
    expect(damaged.stderr).toContain('set aside')
    expect(readdirSync(state).some((name) => name.startsWith('sallyport.db.damaged-'))).toBe(true)
    expect((await desk.json('hunt')).findings).toHaveLength(1)
  })

  test.each([
    [['hunt', 'missing'], 'no directory'],
    [['hunt', '--limit', '0'], 'above zero'],
    [['hunt', '--fail-on', 'terrible'], 'one of'],
    [['hunt', '--output', 'json', '--output', 'json'], 'twice'],
    [['findings', 'show', 'f-000000000000'], 'no hunt was run'],
    [['findings', 'accept', 'f-000000000000'], 'takes a reason'],
    [['findings', 'suppress', 'f-0', '--reason', 'x', '--expires', 'tomorrow'], 'no day'],
    [['export', '--format', 'md-dir'], 'needs a place'],
    [['status'], 'no hunt was run'],
    [['rules', 'made-up'], 'no rule'],
    [['trust'], 'no workspace'],
  ] as const)('%j is wrong usage and says why', async (args, why) => {
    desk = makeHuntDesk({ 'a.js': '' })
    const { code, stdout, stderr } = await desk.hunt(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(why)
  })

  test('an empty repository is incomplete, a limit too, and open findings fail only when asked', async () => {
    desk = makeHuntDesk({})
    expect((await desk.hunt('hunt')).code).toBe(5)
    desk.write('a.js', vulnerable('a'))
    desk.write('b.js', vulnerable('b'))
    expect((await desk.hunt('hunt', '--limit', '1')).code).toBe(5)
    expect((await desk.json('findings', 'list')).findings).toHaveLength(1)
    expect((await desk.hunt('hunt')).code).toBe(0)
    expect((await desk.hunt('hunt', '--fail-on', 'low')).code).toBe(1)
    const { findings } = await desk.json('findings', 'list')
    for (const { id } of findings) await desk.hunt('findings', 'accept', id, '--reason', 'an example')
    expect((await desk.hunt('hunt', '--fail-on', 'low')).code).toBe(0)
    for (const { id } of findings) await desk.hunt('findings', 'reopen', id)
    expect((await desk.hunt('hunt', '--fail-on', 'low')).code).toBe(1)
  })

  test('RE-6: files that break tools end as a named state, and the rest goes on', async () => {
    desk = makeHuntDesk({
      'a.js': vulnerable('a'),
      'deep.js': `module.exports = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
      'broken.js': `${vulnerable('x').slice(0, -40)}((((`,
      'ifs.js': `${'if( \n'.repeat(40_000)}`,
      'line.js': `const x = "${'a'.repeat(2_000_000)}"\n`,
      'binary.js': new Uint8Array(4096).map((_, index) => index % 7),
      'big.txt': new Uint8Array(6 * 1024 * 1024).fill(97),
    })
    const found = await desk.json('hunt')
    expect(lines(found.findings)).toContain('command-injection a.js true-positive')
    const { states, files } = found['coverage'] as { states: Record<string, number>; files: number }
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(files)
    expect(states).toMatchObject({ 'skipped:binary': 1, 'skipped:too-large': 1 })
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a hunt with its partial report, and the next one goes on',
  async (signal) => {
    desk = makeHuntDesk(
      Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`r${index}.js`, vulnerable(`r${index}`)])),
    )
    await desk.hunt('init')
    const { child, finished } = desk.start('sallyport', ['hunt', '--output', 'jsonl', '--threads', '1'], {}, desk.root)
    let isSent = false
    child.stdout?.on('data', (text: string) => {
      if (isSent || !/"progress".*"investigate"/.test(text)) return
      isSent = true
      child.kill(signal)
    })
    const { code, stdout } = await finished
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143)
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as {
      result: { status: string; coverage: { extent: string } }
    }
    expect(last.result).toMatchObject({ status: 'interrupted', coverage: { extent: 'partial' } })
    expect(desk.read('.sallyport/state/report/index.md')).toContain('This is not all')
    const resumed = await desk.json('hunt')
    expect(resumed.code).toBe(0)
    expect(resumed.findings).toHaveLength(120)
    const status = await desk.json('runs')
    expect((status['runs'] as { status: string }[]).map((run) => run.status)).toEqual(['done', 'interrupted'])
  },
)

describe('exports', () => {
  test('every format says the same; stdout is the document and nothing else', async () => {
    desk = makeHuntDesk({ 'a.js': vulnerable('a') })
    await desk.hunt('hunt')
    const json = JSON.parse((await desk.hunt('export', '--format', 'json')).stdout) as { findings: { id: string }[] }
    const sarif = JSON.parse((await desk.hunt('export', '--format', 'sarif')).stdout) as {
      runs: { results: unknown[] }[]
    }
    expect(json.findings).toHaveLength(1)
    expect(sarif.runs[0]?.results).toHaveLength(1)
    const out = join(desk.path, 'out')
    for (const format of ['md-dir', 'json', 'sarif'])
      expect((await desk.hunt('export', '--format', format, '--out', out)).code).toBe(0)
    expect(
      existsSync(join(out, 'critical', `${json.findings[0]?.id}.md`)) ||
        existsSync(join(out, 'high', `${json.findings[0]?.id}.md`)),
    ).toBe(true)
    expect(readFileSync(join(out, 'index.md'), 'utf8')).toContain(json.findings[0]?.id ?? '?')
  })

  test('OUT-7: a folder with a file of somebody else is refused', async () => {
    desk = makeHuntDesk({ 'a.js': vulnerable('a') })
    await desk.hunt('hunt')
    desk.write('out/findings.json', 'mine')
    const { code, stderr } = await desk.hunt('export', '--format', 'json', '--out', 'out')
    expect(code).toBe(2)
    expect(stderr).toContain('not ours')
    expect(desk.read('out/findings.json')).toBe('mine')
  })
})

test('suppressions of a file hide a finding until they expire, and are counted', async () => {
  desk = makeHuntDesk({ 'a.js': vulnerable('a') })
  const [finding] = (await desk.json('hunt')).findings
  const suppress = (expires: string) =>
    desk.write(
      '.sallyport/suppressions.json',
      JSON.stringify({ suppressions: [{ fingerprint: finding?.fingerprint, reason: 'an example', expires }] }),
    )
  suppress('2999-01-01')
  expect((await desk.hunt('init')).code).toBe(2)
  const hidden = await desk.json('hunt')
  expect(hidden.findings).toEqual([])
  expect(hidden['leftOut']).toMatchObject({ suppressed: 1 })
  suppress('2020-01-01')
  expect((await desk.json('hunt')).findings).toHaveLength(1)
})

test('what is missing beside the code is said once, and is no failure', async () => {
  desk = makeHuntDesk({ 'a.js': vulnerable('a') })
  execFileSync('git', ['init', '--quiet', desk.root])
  const found = await desk.json('hunt')
  expect(found.code).toBe(0)
  const stages = found['stages'] as { stage: string; notes: string[] }[]
  expect(stages.find(({ stage }) => stage === 'enrich')?.notes).toEqual([
    'without owners: there is no CODEOWNERS',
    'without history: nothing is committed yet',
  ])
})

test('--plan says what init would do and does nothing', async () => {
  desk = makeHuntDesk({ 'a.js': '' })
  const { code, stdout } = await desk.hunt('init', '--plan')
  expect(code).toBe(0)
  expect(stdout).toContain('would create')
  expect(readdirSync(desk.root)).toEqual(['a.js'])
})

test('a hunt from another folder, under a workspace that was named', async () => {
  desk = makeHuntDesk({ 'a.js': vulnerable('a') })
  await desk.hunt('init')
  cpSync(join(desk.root, '.sallyport'), join(desk.path, 'own'), { recursive: true })
  rmSync(join(desk.root, '.sallyport'), { recursive: true })
  const { code, stdout } = await desk.run('sallyport', ['hunt', desk.root, '--workspace', 'own', '--output', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    workspace: { trust: 'named' },
    findings: [{ weaknessClass: 'command-injection' }],
  })
})
