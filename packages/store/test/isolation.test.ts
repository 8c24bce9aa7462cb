// Two projects in one file: nothing of one sees or changes the other (ST-2).

import { openStore, type Project } from '@sallyport/store'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import {
  alive,
  dead,
  file,
  finding,
  ids,
  investigation,
  made,
  modelCall,
  newPath,
  now,
  ownership,
  run,
  scan,
  triage,
  verdict,
} from './harness.js'

/** The same subjects in every table; `mark` tells whose they are. */
async function fill(project: Project, mark: string): Promise<void> {
  await project.beginRun(run('r1', { command: mark }))
  await project.putScans([scan('a.ts'), { ...scan('b.ts'), file: file('b.ts', { detail: mark }) }])
  await project.putIgnored([{ path: 'dist', kind: 'directory', rule: mark }], 'complete')
  await project.enqueue([{ stage: 'investigate', subject: 'a.ts', inputDigest: mark }])
  await project.claim({
    stage: 'investigate',
    runId: 'r1',
    limit: 1,
    leaseUntil: new Date('2027-01-01'),
    isAlive: alive,
  })
  await project.addInvestigation(investigation('a.ts', { agent: mark }))
  await project.addFinding(finding(ids[0], 'a.ts', { title: mark }), { path: 'a.ts' })
  await project.addSighting({
    findingId: ids[0],
    run: mark,
    claim: finding(ids[0], 'a.ts', { title: `${mark} again` }).claim,
    contentHash: 'sha256:1',
    reads: [],
    time: 't',
  })
  await project.addVerdict(ids[0], { ...verdict, reasoning: mark }, 'd')
  await project.addDecision(ids[0], { decision: 'accepted', reason: mark, origin: 'store' }, 't')
  await project.addTriage(ids[0], { ...triage, reasoning: mark }, made)
  await project.addOwnership(ids[0], { ...ownership, teams: [mark] }, made)
  await project.addModelCall({ ...modelCall, answer: { text: mark } })
  await project.putSetting('k', mark)
}

/** Through every method that reads. */
async function seen(project: Project): Promise<unknown> {
  const tree: string[] = []
  for await (const { json } of project.exportTree()) tree.push(json)
  return {
    runs: [await project.runs(10, dead), await project.run('r1', dead)],
    files: [
      await project.files(),
      await project.file('a.ts'),
      await project.candidates(),
      await project.entryPoints(),
      await project.countEntryPoints(),
    ],
    coverage: [await project.coverage(), await project.ignored()],
    work: [await project.counts(), await project.pending('investigate')],
    investigations: [await project.lastInvestigation('a.ts'), await project.clearances()],
    findings: [await project.findings(), await project.finding(ids[0]), await project.findingsOfFile('a.ts')],
    history: [await project.history(ids[0]), await project.lastVerdict(ids[0])],
    newest: [
      await project.newestInvestigations(),
      await project.newestSightings(),
      await project.findingsLike([finding(ids[0], 'a.ts').fingerprint]),
    ],
    models: [
      await project.answeredCall('d'),
      await project.modelCalls('r1'),
      await project.modelCosts('r1'),
      await project.callSubjects('investigate', '9'),
    ],
    results: (await Promise.all(['run-1', 'run-2', 'A', 'B'].map((each) => project.runResults(each)))).flatMap(
      ({ investigations, claims, verdicts }) => [...investigations, ...claims, ...verdicts],
    ),
    setting: await project.setting('k'),
    tree,
  }
}

const changes: readonly (readonly [string, (project: Project) => Promise<unknown>])[] = [
  ['endRun', (project) => project.endRun('r1', { status: 'done', counts: {}, endedAt: 't' })],
  ['putFile', (project) => project.putFile(file('a.ts', { state: 'failed:crash' }))],
  ['putScans', (project) => project.putScans([{ file: file('a.ts'), candidates: [], entryPoints: [] }])],
  ['replaceScan', (project) => project.replaceScan('a.ts', { candidates: [], entryPoints: [] })],
  ['removeFiles', (project) => project.removeFiles(['a.ts', 'b.ts'])],
  ['putIgnored', (project) => project.putIgnored([], 'partial')],
  ['enqueue', (project) => project.enqueue([{ stage: 'investigate', subject: 'a.ts', inputDigest: 'new' }])],
  ['finish', (project) => project.finish({ stage: 'investigate', subject: 'a.ts', inputDigest: 'B', runId: 'r1' })],
  ['fail', (project) => project.fail({ stage: 'investigate', subject: 'a.ts', inputDigest: 'B', runId: 'r1' }, 'x')],
  ['release', (project) => project.release('r1')],
  ['renew', (project) => project.renew('r1', new Date('2030-01-01'))],
  ['withdraw', (project) => project.withdraw('investigate', ['a.ts'])],
  [
    'claim',
    (project) =>
      project.claim({ stage: 'investigate', runId: 'r1', limit: 9, leaseUntil: new Date('2030-01-01'), isAlive: dead }),
  ],
  ['addInvestigation', (project) => project.addInvestigation(investigation('a.ts', { investigationId: 'i9' }))],
  ['addFinding', (project) => project.addFinding(finding(ids[1], 'a.ts'), { path: 'a.ts' })],
  [
    'addSighting',
    (project) =>
      project.addSighting({
        findingId: ids[0],
        run: 'r',
        claim: finding(ids[0], 'moved.ts').claim,
        contentHash: 'sha256:2',
        reads: [],
        time: 't',
      }),
  ],
  ['addVerdict', (project) => project.addVerdict(ids[0], { ...verdict, verdict: 'fixed' }, 'd')],
  ['addDecision', (project) => project.addDecision(ids[0], { decision: 'open', reason: '', origin: 'x' }, 't')],
  ['addTriage', (project) => project.addTriage(ids[0], { ...triage, priority: 'skip' }, made)],
  ['addOwnership', (project) => project.addOwnership(ids[0], { ...ownership, teams: [] }, made)],
  ['addModelCall', (project) => project.addModelCall({ ...modelCall, callId: 'c9' })],
  ['pruneModelCalls', (project) => project.pruneModelCalls('2999')],
  ['putSetting', (project) => project.putSetting('k', 'changed')],
]

test('ST-2: each project sees its own rows only, by every method that reads', async () => {
  const store = await openStore({ path: newPath(), now })
  const [left, right, none] = [store.project('A'), store.project('B'), store.project('C')]
  const empty = await seen(none)
  await fill(left, 'A')
  const before = await seen(left)
  await fill(right, 'B')
  expect(await seen(left)).toEqual(before)
  expect(JSON.stringify(await seen(right), toText)).toBe(
    JSON.stringify(before, toText).replaceAll('"A', '"B').replaceAll('\\"A', '\\"B'),
  )
  expect(await seen(none)).toEqual(empty)
  await store.close()
})

function toText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

test.each(changes)('ST-2: %s changes no row of another project', async (_, change) => {
  const path = newPath()
  const store = await openStore({ path, now })
  const [left, right] = [store.project('A'), store.project('B')]
  await fill(left, 'A')
  await fill(right, 'B')
  const rows = new Libsql(path)
  const tables = rows.prepare("select name from sqlite_master where type = 'table' and name <> 'storeMigrations'").all()
  const rowsOf = (project: string) =>
    JSON.stringify(
      tables.map((table) => {
        const { name } = table as { name: string }
        return rows.prepare(`select * from "${name}" where "projectId" = ? order by rowid`).all([project])
      }),
    )
  const [hisBefore, mineBefore] = [rowsOf('A'), rowsOf('B')]
  await change(right)
  expect(rowsOf('A')).toBe(hisBefore)
  expect(rowsOf('B')).not.toBe(mineBefore)
  rows.close()
  await store.close()
})

test('ST-2: every method that writes is in the table above', async () => {
  const store = await openStore({ path: newPath(), now })
  const { projectId: _, transaction: __, exportTree: ___, ...methods } = store.project('A')
  const reading =
    /^(runs?|files?|candidates|entryPoints|ignored|coverage|pending|counts|lastInvestigation|clearances|findings?|findingsOfFile|lastVerdict|history|setting|newestInvestigations|newestSightings|findingsLike|countEntryPoints|answeredCall|modelCalls|modelCosts|callSubjects|runResults)$/
  const writing = Object.keys(methods).filter((name) => !reading.test(name))
  const tested = new Set([...changes.map(([name]) => name), 'beginRun', 'putFiles'])
  expect(writing.filter((name) => !tested.has(name))).toEqual([])
  await store.close()
})

test.each(['', 'x'.repeat(201)])('a project needs a name: %j', async (name) => {
  const store = await openStore({ path: newPath(), now })
  expect(() => store.project(name)).toThrowError(expect.objectContaining({ code: 'store/value-invalid' }))
  await store.close()
})
