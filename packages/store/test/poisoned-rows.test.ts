// Rows that another program changed: every read of them is an error that says where, and none is left out in silence (ST-3).

import { openStore, type Project } from '@sallyport/store'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import {
  alive,
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

async function fill(project: Project): Promise<void> {
  await project.beginRun(run('r1'))
  await project.putScans([scan('a.ts'), { ...scan('b.ts'), file: file('b.ts') }])
  await project.putIgnored([{ path: 'dist', kind: 'directory', rule: 'x' }], 'complete')
  await project.enqueue([{ stage: 'investigate', subject: 'a.ts', inputDigest: 'd' }])
  await project.addInvestigation(investigation('a.ts'))
  const found = finding(ids[0], 'a.ts')
  await project.addFinding(found, { path: 'a.ts' })
  await project.addSighting({ findingId: ids[0], run: 'r', claim: found.claim, contentHash: 'h', reads: [], time: 't' })
  await project.addVerdict(ids[0], verdict, 'd')
  await project.addDecision(ids[0], { decision: 'open', reason: '', origin: 'store' }, 't')
  await project.addTriage(ids[0], triage, made)
  await project.addOwnership(ids[0], ownership, made)
  await project.addModelCall(modelCall)
}

type Read = (project: Project) => Promise<unknown>

const poisons: readonly (readonly [table: string, column: string, value: unknown, key: string, read: Read])[] = [
  ['runs', 'options', '[', 'p / r1', (project) => project.runs(9, alive)],
  ['runs', 'status', 'won', 'p / r1', (project) => project.run('r1', alive)],
  ['files', 'size', '12kB', 'p / a.ts', (project) => project.files()],
  ['files', 'state', 'skipped:mood', 'p / a.ts', (project) => project.file('a.ts')],
  ['candidates', 'candidate', '{"ruleId":"x"}', 'p / a.ts / 0', (project) => project.candidates()],
  ['entryPoints', 'entryPoint', 'null', 'p / a.ts / 0', (project) => project.entryPoints()],
  ['ignored', 'kind', 'both', 'p / dist', (project) => project.ignored()],
  ['walks', 'extent', 'all', 'p', (project) => project.coverage()],
  ['work', 'state', 'lost', 'p / investigate / a.ts', (project) => project.pending('investigate')],
  ['investigations', 'clearances', '{}', 'p / a.ts / 0', (project) => project.lastInvestigation('a.ts')],
  ['investigations', 'dependencies', '[1]', 'p / a.ts / 0', (project) => project.newestInvestigations()],
  ['findings', 'fingerprint', 'v1:0', `p / ${ids[0]}`, (project) => project.findings()],
  ['findings', 'claim', '{"__proto__":{}}', `p / ${ids[0]}`, (project) => project.finding(ids[0])],
  ['sightings', 'claim', 'x', `p / ${ids[0]} / 0`, (project) => project.findingsOfFile('a.ts')],
  ['verdicts', 'verdict', '{"verdict":"maybe"}', `p / ${ids[0]} / 0`, (project) => project.lastVerdict(ids[0])],
  ['decisions', 'decision', '{"decision":"later"}', `p / ${ids[0]} / 0`, (project) => project.findings()],
  ['triages', 'triage', '[]', `p / ${ids[0]} / 0`, (project) => project.findings()],
  ['modelCalls', 'outputTokens', -1, 'p / c1', (project) => project.modelCalls('r1')],
  ['modelCalls', 'answer', '{', 'p / c1', (project) => project.answeredCall('d')],
  ['ownerships', 'ownership', '7', `p / ${ids[0]} / 0`, (project) => project.findings()],
]

test.each(poisons)(
  'ST-3: %s with a wrong %s (%j) is an error that names it',
  async (table, column, value, key, read) => {
    const path = newPath()
    const store = await openStore({ path, now })
    const project = store.project('p')
    await fill(project)
    await read(project)
    const other = new Libsql(path)
    other
      .prepare(`update "${table}" set "${column}" = ? where rowid = (select min(rowid) from "${table}")`)
      .run([value])
    other.close()
    await expect(read(project)).rejects.toEqual(
      expect.objectContaining({
        code: 'store/row-invalid',
        message: expect.stringContaining(`\`${key}\` of \`${table}\``),
      }),
    )
    await store.close()
  },
)

test('ST-3: sums are not made of states that do not exist', async () => {
  const path = newPath()
  const store = await openStore({ path, now })
  await fill(store.project('p'))
  const other = new Libsql(path)
  other.exec(`update files set state = 'odd'`)
  other.exec(`update work set state = 'odd'`)
  other.close()
  const wrong = expect.objectContaining({ code: 'store/row-invalid' })
  await expect(store.project('p').coverage()).rejects.toEqual(wrong)
  await expect(store.project('p').counts()).rejects.toEqual(wrong)
  await store.close()
})
