import { openStore, type Project } from '@sallyport/store'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import {
  alive,
  candidate,
  claim,
  dead,
  entryPoint,
  file,
  finding,
  ids,
  investigation,
  made,
  newPath,
  ownership,
  place,
  run,
  scan,
  start,
  triage,
  verdict,
} from './harness.js'

const coded = (code: string) => expect.objectContaining({ code: `store/${code}` })

let project: Project
let time: Date

beforeEach(async () => {
  time = start
  const store = await openStore({ path: newPath(), now: () => time })
  onTestFinished(() => store.close())
  project = store.project('p')
})

describe('runs', () => {
  const end = { status: 'done' as const, counts: { files: 3 }, endedAt: '2026-01-01T00:01:00.000Z' }

  test('a run is running while its process lives, and was killed when that is gone', async () => {
    await project.beginRun(run('r1'))
    expect(await project.run('r1', alive)).toEqual({ ...run('r1'), status: 'running' })
    expect((await project.run('r1', dead))?.status).toBe('killed')
  })

  test('a run that said how it ended is not killed later', async () => {
    await project.beginRun(run('r1'))
    await project.endRun('r1', end)
    expect(await project.run('r1', dead)).toEqual({ ...run('r1'), ...end })
  })

  test('the newest come first, as many as asked for', async () => {
    for (const day of [1, 3, 2]) await project.beginRun(run(`r${day}`, { startedAt: `2026-01-0${day}T00:00:00.000Z` }))
    expect((await project.runs(2, alive)).map(({ runId }) => runId)).toEqual(['r3', 'r2'])
  })

  test('an end is for a run that is there and has none', async () => {
    await expect(project.endRun('r1', end)).rejects.toEqual(coded('unknown-subject'))
    await project.beginRun(run('r1'))
    await expect(project.beginRun(run('r1'))).rejects.toEqual(coded('conflict'))
    await project.endRun('r1', end)
    await expect(project.endRun('r1', end)).rejects.toEqual(coded('run-ended'))
  })
})

describe('files', () => {
  test('numbers beyond 2^53 come back exactly, and absent values stay absent', async () => {
    await project.putFile(file('a.ts'))
    expect(await project.file('a.ts')).toStrictEqual(file('a.ts'))
    expect(await project.file('b.ts')).toBeUndefined()
  })

  test('a row is replaced whole: what the new one does not say is gone', async () => {
    await project.putFile(file('a.ts', { language: 'typescript', detail: 'x' }))
    await project.putFile(file('a.ts'))
    expect(await project.file('a.ts')).toStrictEqual(file('a.ts'))
  })

  test('a scan replaces row, candidates and entry points together', async () => {
    await project.putScans([scan('a.ts'), scan('b.ts')])
    await project.putScans([{ file: file('a.ts', { scanVersion: 's2' }), candidates: [], entryPoints: [] }])
    expect((await project.file('a.ts'))?.scanVersion).toBe('s2')
    expect(await project.candidates()).toEqual([candidate('b.ts')])
    expect(await project.entryPoints()).toEqual([entryPoint('b.ts')])
  })

  test('a scan of a file without a row is refused', async () => {
    await expect(project.replaceScan('a.ts', scan('a.ts'))).rejects.toEqual(coded('unknown-subject'))
    await project.putFile(file('a.ts'))
    await project.replaceScan('a.ts', scan('a.ts'))
    expect(await project.candidates({ path: 'a.ts' })).toHaveLength(1)
  })

  test('filters choose by file, rule and kind; order is by path and then as found', async () => {
    const two = [candidate('b.ts', 'xss'), candidate('b.ts')]
    await project.putScans([{ ...scan('b.ts'), candidates: two }, scan('a.ts')])
    expect((await project.candidates()).map(({ ruleId }) => ruleId)).toEqual(['sql-injection', 'xss', 'sql-injection'])
    expect(await project.candidates({ ruleId: 'xss' })).toHaveLength(1)
    expect(await project.candidates({ path: 'a.ts', ruleId: 'xss' })).toHaveLength(0)
    expect(await project.entryPoints({ kind: 'handler' })).toHaveLength(0)
    expect(await project.entryPoints({ path: 'b.ts', kind: 'route' })).toHaveLength(1)
  })

  test('files that are gone take their candidates with them, not their history', async () => {
    await project.putScans([scan('a.ts'), scan('b.ts')])
    await project.addFinding(finding(ids[0], 'a.ts'), { path: 'a.ts' })
    await project.removeFiles(['a.ts'])
    expect((await project.files()).map(({ path }) => path)).toEqual(['b.ts'])
    expect(await project.candidates({ path: 'a.ts' })).toEqual([])
    expect(await project.entryPoints({ path: 'a.ts' })).toEqual([])
    expect(await project.findings()).toHaveLength(1)
  })

  test('more rows than one statement binds are all kept', async () => {
    await project.putFiles(Array.from({ length: 3000 }, (_, number) => file(`${number}.ts`)))
    expect(await project.files()).toHaveLength(3000)
    await project.removeFiles(Array.from({ length: 2999 }, (_, number) => `${number}.ts`))
    expect(await project.files()).toHaveLength(1)
  })
})

describe('coverage', () => {
  test('before a walk came to its end it is partial', async () => {
    expect(await project.coverage()).toEqual({
      files: 0,
      states: {},
      ignoredDirectories: 0,
      ignoredFiles: 0,
      extent: 'partial',
    })
  })

  test('states add up to the files, and what is ignored is counted by kind', async () => {
    await project.putFiles([
      file('a'),
      file('b'),
      file('c', { state: 'skipped:binary' }),
      file('d', { state: 'failed:crash' }),
    ])
    await project.putIgnored([{ path: 'old', kind: 'file', rule: '*' }], 'partial')
    await project.putIgnored(
      [
        { path: 'dist', kind: 'directory', rule: 'dist/' },
        { path: 'x.log', kind: 'file', rule: '*.log' },
        { path: 'y.log', kind: 'file', rule: '*.log' },
      ],
      'complete',
    )
    expect(await project.coverage()).toEqual({
      files: 4,
      states: { scanned: 2, 'skipped:binary': 1, 'failed:crash': 1 },
      ignoredDirectories: 1,
      ignoredFiles: 2,
      extent: 'complete',
    })
    expect((await project.ignored()).map(({ path }) => path)).toEqual(['dist', 'x.log', 'y.log'])
  })
})

describe('investigations', () => {
  test('the newest of a file counts, and only its clearances', async () => {
    await project.addInvestigation(investigation('a.ts', { investigationId: 'i1' }))
    await project.addInvestigation(investigation('a.ts', { investigationId: 'i2', clearances: [] }))
    await project.addInvestigation(investigation('b.ts', { investigationId: 'i3' }))
    expect(await project.lastInvestigation('a.ts')).toEqual(
      investigation('a.ts', { investigationId: 'i2', clearances: [] }),
    )
    expect(await project.lastInvestigation('c.ts')).toBeUndefined()
    expect((await project.clearances()).map((each) => each.place.path)).toEqual(['b.ts'])
    expect(await project.clearances('a.ts')).toEqual([])
  })

  test('an id is given once', async () => {
    await project.addInvestigation(investigation('a.ts', { investigationId: 'i1' }))
    const again = project.addInvestigation(investigation('b.ts', { investigationId: 'i1' }))
    await expect(again).rejects.toEqual(coded('conflict'))
  })
})

describe('findings', () => {
  const sighting = (path: string, changes = {}) => ({
    findingId: ids[0],
    run: 'run-2',
    claim: claim(path, changes),
    contentHash: 'sha256:1',
    reads: [],
    time: start.toISOString(),
  })

  test('a new finding is open and has no history', async () => {
    await project.addFinding(finding(ids[0], 'a.ts'), { path: 'a.ts' })
    expect(await project.finding(ids[0])).toEqual({
      finding: finding(ids[0], 'a.ts'),
      verdicts: [],
      decision: { decision: 'open', reason: '', origin: 'store' },
    })
    expect(await project.finding(ids[1])).toBeUndefined()
  })

  test('the newest sighting is the current claim, and moves the finding to its file', async () => {
    await project.addFinding(finding(ids[0], 'a.ts'), { path: 'a.ts' })
    await project.addSighting(sighting('b.ts', { title: 'second' }))
    await project.addSighting(sighting('c.ts', { title: 'third' }))
    const found = await project.finding(ids[0])
    expect(found?.finding.claim).toEqual(claim('c.ts', { title: 'third' }))
    expect(found?.finding.claimedBy).toEqual(finding(ids[0], 'a.ts').claimedBy)
    expect(await project.findingsOfFile('a.ts')).toEqual([])
    expect(await project.findingsOfFile('b.ts')).toEqual([])
    expect(await project.findingsOfFile('c.ts')).toEqual([found])
    expect((await project.history(ids[0])).sightings.map((each) => each.path)).toEqual(['b.ts', 'c.ts'])
  })

  test('a finding is of the file that was investigated, wherever its sink is', async () => {
    await project.addFinding(finding(ids[0], 'sink.ts'), { path: 'route.ts' })
    expect(await project.findingsOfFile('route.ts')).toHaveLength(1)
    await project.addSighting({ ...sighting('sink.ts'), path: 'other.ts' })
    expect(await project.findingsOfFile('other.ts')).toHaveLength(1)
    expect(await project.findingsOfFile('sink.ts')).toHaveLength(0)
  })

  test('verdicts are all kept, decisions, triages and owners count by the newest', async () => {
    await project.addFinding(finding(ids[0], 'a.ts'), { path: 'a.ts' })
    await project.addVerdict(ids[0], verdict, 'd1')
    await project.addVerdict(ids[0], { ...verdict, verdict: 'fixed' }, 'd2')
    for (const priority of ['P3', 'P0'] as const) await project.addTriage(ids[0], { ...triage, priority }, made)
    for (const team of ['@old', '@new']) await project.addOwnership(ids[0], { ...ownership, teams: [team] }, made)
    await project.addDecision(ids[0], { decision: 'suppressed', reason: 'a', origin: 'store' }, 't1')
    await project.addDecision(ids[0], { decision: 'accepted', reason: 'b', origin: 'file' }, 't2')
    const found = await project.finding(ids[0])
    expect(found?.verdicts.map((each) => each.verdict)).toEqual(['true-positive', 'fixed'])
    expect(found?.triage?.priority).toBe('P0')
    expect(found?.ownership?.teams).toEqual(['@new'])
    expect(found?.decision).toEqual({ decision: 'accepted', reason: 'b', origin: 'file' })
    expect(await project.lastVerdict(ids[0])).toEqual({ verdict: { ...verdict, verdict: 'fixed' }, inputDigest: 'd2' })
    expect((await project.history(ids[0])).decisions.map((each) => each.time)).toEqual(['t1', 't2'])
  })

  test.each([
    ['2026-01-01T00:00:01.000Z', 'accepted'],
    ['2026-01-01T00:00:00.000Z', 'open'],
    ['2025-12-31T00:00:00.000Z', 'open'],
    ['no time at all', 'open'],
  ])('a decision that ends at %s is now %s', async (expiresAt, decision) => {
    await project.addFinding(finding(ids[0], 'a.ts'), { path: 'a.ts' })
    await project.addDecision(ids[0], { decision: 'accepted', reason: 'r', origin: 'store', expiresAt }, 't')
    expect((await project.finding(ids[0]))?.decision.decision).toBe(decision)
  })

  test('filters choose by file, rule, severity and whether it is open', async () => {
    await project.addFinding(finding(ids[1], 'a.ts', { severity: 'low' }), { path: 'a.ts' })
    await project.addFinding(finding(ids[0], 'b.ts', { ruleId: 'xss' }), { path: 'b.ts' })
    await project.addVerdict(ids[1], { ...verdict, verdict: 'false-positive' }, 'd')
    const idsOf = async (filter: Parameters<Project['findings']>[0]) =>
      (await project.findings(filter)).map((each) => each.finding.id)
    expect(await idsOf({})).toEqual([ids[1], ids[0]])
    expect(await idsOf({ path: 'a.ts' })).toEqual([ids[1]])
    expect(await idsOf({ ruleId: 'xss' })).toEqual([ids[0]])
    expect(await idsOf({ severity: 'medium' })).toEqual([ids[0]])
    expect(await idsOf({ open: true })).toEqual([ids[0]])
    expect(await idsOf({ open: false })).toEqual([ids[1]])
  })

  test('nothing is said of a finding that is not there, and no id is given twice', async () => {
    await expect(project.addVerdict(ids[0], verdict, 'd')).rejects.toEqual(coded('unknown-subject'))
    await expect(project.addSighting(sighting('a.ts'))).rejects.toEqual(coded('unknown-subject'))
    await project.addFinding(finding(ids[0], 'a.ts'), { path: 'a.ts' })
    await expect(project.addFinding(finding(ids[0], 'b.ts'), { path: 'b.ts' })).rejects.toEqual(coded('conflict'))
  })
})

describe('what stages compare with', () => {
  test('is read without what it rests on: that is most of a store', async () => {
    const clearances = Array.from({ length: 3000 }, (_, line) => ({
      ruleId: 'xss',
      place: { path: 'a.ts', startLine: line + 1, startColumn: 1, endLine: line + 1, endColumn: 2 },
      reason: 'x'.repeat(1000),
    }))
    await project.addInvestigation(investigation('a.ts', { clearances }))
    const before = process.memoryUsage().heapUsed
    await project.newestInvestigations()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(2_000_000)
    expect((await project.lastInvestigation('a.ts'))?.clearances).toHaveLength(3000)
  })

  test('is the newest investigation of each path and the newest sighting of each finding', async () => {
    await project.addInvestigation(investigation('a.ts', { investigationId: 'i1', run: 'r1' }))
    await project.addInvestigation(investigation('a.ts', { investigationId: 'i2', run: 'r2' }))
    expect((await project.newestInvestigations()).map(({ path, run: by }) => [path, by])).toEqual([['a.ts', 'r2']])

    await project.addFinding(finding(ids[0], 'a.ts'), { path: 'a.ts' })
    expect(await project.newestSightings()).toEqual([])
    for (const path of ['b.ts', 'c.ts']) {
      const seen = { run: path, contentHash: 'h', reads: [], time: 't' }
      await project.addSighting({ findingId: ids[0], claim: claim(path), ...seen })
    }
    expect(await project.newestSightings()).toEqual([
      { findingId: ids[0], path: 'b.ts', run: 'b.ts', contentHash: 'h' },
      { findingId: ids[0], path: 'c.ts', run: 'c.ts', contentHash: 'h' },
    ])
    await project.addSighting({
      findingId: ids[0],
      claim: claim('b.ts'),
      ...{ run: 'r3', contentHash: 'h2' },
      reads: [],
      time: 't',
    })
    expect((await project.newestSightings()).map(({ path, run: by }) => [path, by])).toEqual([
      ['c.ts', 'c.ts'],
      ['b.ts', 'r3'],
    ])
  })

  test('is every finding with the fingerprint, as it is claimed now', async () => {
    const [first, second] = [finding(ids[1], 'a.ts'), finding(ids[0], 'b.ts')]
    await project.addFinding(first, { path: 'a.ts' })
    await project.addFinding(second, { path: 'b.ts' })
    await project.addFinding({ ...finding(ids[2], 'c.ts'), fingerprint: `v1:${'0c'.repeat(32)}` }, { path: 'c.ts' })
    const seen = { run: 'r', contentHash: 'h', reads: [], time: 't' }
    await project.addSighting({ findingId: ids[0], claim: claim('moved.ts'), ...seen })
    const alike = await project.findingsLike([first.fingerprint, first.fingerprint])
    expect(alike.map((each) => [each.id, each.claim.place.path])).toEqual([
      [ids[1], 'a.ts'],
      [ids[0], 'moved.ts'],
    ])
    expect(await project.findingsLike([])).toEqual([])
  })
})

test('settings are kept by their key', async () => {
  expect(await project.setting('mask')).toBeUndefined()
  await project.putSetting('mask', 'k1')
  await project.putSetting('mask', 'k2')
  expect(await project.setting('mask')).toBe('k2')
})

describe('the exported tree', () => {
  async function tree(): Promise<Map<string, Record<string, unknown>>> {
    const entries = new Map<string, Record<string, unknown>>()
    for await (const { path, json } of project.exportTree()) entries.set(path, JSON.parse(json))
    return entries
  }

  test('has one entry a file, also for files that are gone and known', async () => {
    await project.putScans([scan('a.ts'), scan('b.ts')])
    await project.addInvestigation(investigation('a.ts'))
    await project.addFinding(finding(ids[0], 'gone.ts'), { path: 'gone.ts' })
    await project.addDecision(ids[0], { decision: 'accepted', reason: 'r', origin: 'store' }, 't')
    const entries = await tree()
    expect([...entries.keys()]).toEqual(['a.ts', 'b.ts', 'gone.ts'])
    expect(entries.get('a.ts')).toMatchObject({
      schema: 'sallyport/source-file',
      schemaVersion: 1,
      path: 'a.ts',
      file: { state: 'scanned' },
      candidates: [candidate('a.ts')],
      entryPoints: [entryPoint('a.ts')],
      investigation: investigation('a.ts'),
      findings: [],
    })
    expect(entries.get('gone.ts')).toMatchObject({
      findings: [{ finding: { id: ids[0] }, decisions: [{ time: 't' }] }],
    })
  })

  test('does not change when only the file system did', async () => {
    await project.putScans([scan('a.ts')])
    const before = await tree()
    await project.putFile(file('a.ts', { device: 1n, inode: 2n, mtimeNs: 3n, scannedRun: 'run-9', scannedAt: 'later' }))
    expect(await tree()).toEqual(before)
  })
})

describe('texts', () => {
  const hostile = [
    "'; drop table files; --",
    '"',
    '\\',
    '%',
    '\u202e',
    '😀',
    'a\nb',
    '${x}',
    ':name',
    '?1',
    'x'.repeat(5000),
  ]

  test.each(hostile)('ST-1: %j is data in every column', async (text) => {
    await project.putScans([{ ...scan(text), candidates: [{ ...candidate('a'), excerpt: text.slice(0, 400) }] }])
    await project.putSetting(text, text)
    await project.addInvestigation(investigation(text, { limits: [text] }))
    await project.addFinding(finding(ids[0], 'a.ts', { title: text.slice(0, 200) }), { path: text })
    await project.enqueue([{ stage: 'investigate', subject: text, inputDigest: text }])
    expect((await project.file(text))?.path).toBe(text)
    expect(await project.candidates({ path: text })).toHaveLength(1)
    expect(await project.setting(text)).toBe(text)
    expect((await project.lastInvestigation(text))?.limits).toEqual([text])
    expect(await project.findingsOfFile(text)).toHaveLength(1)
    expect((await project.pending('investigate'))[0]?.inputDigest).toBe(text)
    expect(await project.files()).toHaveLength(1)
  })

  test.each(['a\0b', 'a\ud800b'])('a text that SQLite would change is refused: %j', async (text) => {
    await expect(project.putSetting('k', text)).rejects.toEqual(coded('value-invalid'))
    await expect(project.setting(text)).rejects.toEqual(coded('value-invalid'))
  })

  test('inside of JSON even those come back', async () => {
    await project.addInvestigation(investigation('a.ts', { limits: ['a\0b\ud800'] }))
    expect((await project.lastInvestigation('a.ts'))?.limits).toEqual(['a\0b\ud800'])
  })

  test('what is no claim is not kept', async () => {
    const wrong = finding(ids[0], 'a.ts', { place: place('../up.ts') })
    await expect(project.addFinding(wrong, { path: 'a.ts' })).rejects.toEqual(coded('value-invalid'))
    expect(await project.findings()).toEqual([])
  })
})
