// The record: written before the act, chained, and nothing happens without it (AU-1 to AU-4).

import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { CedarAuthorizer, loadPolicies } from '@sallyport/policy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAuditFile } from '../src/audit/audit-log.js'
import { encodeRecord, sha256 } from '../src/audit/record.js'
import { verifyAudit } from '../src/audit/verify.js'
import { demandGrant } from '../src/grant.js'
import { Guard } from '../src/guard.js'
import { parsePath } from '../src/path.js'
import { file } from '../src/resource.js'
import { cedar, makeWorkspace, permitTree, run, type Workspace } from './harness.js'

let workspace: Workspace
let folder: string
let audit: string

beforeEach(() => {
  workspace = makeWorkspace({ a: 'text' })
  folder = workspace.path
  audit = `${folder}/audit.jsonl`
})
afterEach(() => workspace.remove())

function record(script = `cat("${folder}/a")`): string[] {
  run({ script, policy: permitTree(folder), auditPath: audit })
  return readFileSync(audit, 'utf8').trimEnd().split('\n')
}

describe('AU-1: a record before each act, and one for its result', () => {
  test('start, decisions, outcomes with the same numbers, end', () => {
    const kinds = record().map((line) => {
      const { kind, seq } = JSON.parse(line)
      return `${seq} ${kind}`
    })
    expect(kinds).toEqual([
      '1 start',
      '2 decision',
      '3 decision',
      '4 decision',
      '2 outcome',
      '3 outcome',
      '4 outcome',
      '5 end',
    ])
  })

  test('the decision stands in the file when its act begins', () => {
    const { result } = run({ script: `cat("${audit}")`, policy: permitTree(folder), auditPath: audit })
    const last = (result.output ?? '').trimEnd().split('\n').at(-1) ?? ''
    expect(JSON.parse(last)).toMatchObject({
      kind: 'decision',
      decision: 'allow',
      action: 'file_system::Action::"read"',
    })
  })

  test('the file is for its user alone', () => {
    record()
    expect(statSync(audit).mode & 0o777).toBe(0o600)
  })

  test('several runs continue one chain', async () => {
    record()
    record('40 + 2')
    record()
    expect(await verifyAudit(audit)).toMatchObject({ isIntact: true, runs: 3, remarks: [] })
  })
})

/** What somebody writes who knows how hashes are made, but does not rewrite all that follows. */
function withNewHash(line: string): string {
  const { seq, prev, time, run: name, hash: _old, ...record } = JSON.parse(line)
  return encodeRecord({ seq, prev, time, run: name }, { ...record, decision: 'deny' }).line.trimEnd()
}

describe('AU-2: change, removal and reordering are found', () => {
  const rewrite = (change: (lines: string[]) => string[]): void => {
    writeFileSync(audit, `${change(record()).join('\n')}\n`)
  }

  test.each([
    ['a changed decision', (lines: string[]) => lines.map((line) => line.replace('"allow"', '"deny"')), 2],
    ['a removed line', (lines: string[]) => lines.toSpliced(2, 1), 3],
    [
      'two lines exchanged',
      (lines: string[]) => [...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)],
      3,
    ],
    ['a line that is twice there', (lines: string[]) => [...lines.slice(0, 2), ...lines.slice(1)], 3],
    ['a removed outcome', (lines: string[]) => lines.toSpliced(5, 1), 6],
    ['a changed line with a new hash of its own', (lines: string[]) => lines.with(1, withNewHash(lines[1] ?? '')), 3],
    ['a line that is no record', (lines: string[]) => [...lines, '{}'], 9],
    ['an empty line', (lines: string[]) => ['', ...lines], 1],
  ])('%s', async (_what, change, line) => {
    rewrite(change)
    expect(await verifyAudit(audit)).toMatchObject({ isIntact: false, broken: { line } })
  })

  test('a cut tail shows as a missing end, and surely with a hash kept elsewhere', async () => {
    record()
    const { head } = await verifyAudit(audit)
    rewrite((lines) => lines.slice(0, 5))
    const cut = await verifyAudit(audit)
    expect(cut.isIntact).toBe(true)
    expect(cut.remarks[0]).toContain('has no end')
    expect(await verifyAudit(audit, { anchor: head })).toMatchObject({ isIntact: false })
  })

  test('an untouched record verifies against the hash that was kept', async () => {
    record()
    const { head } = await verifyAudit(audit)
    expect(await verifyAudit(audit, { anchor: head })).toMatchObject({ isIntact: true })
  })
})

describe('AU-3: without the record the act does not happen', () => {
  function guardOn(path: string): Guard {
    const policies = loadPolicies(cedar, [{ name: 'p', text: 'permit(principal, action, resource);' }], {
      mode: 'strict',
    })
    return new Guard({
      authorizer: new CedarAuthorizer(cedar, policies, { mode: 'enforce' }),
      auditLog: openAuditFile({ path, run: 'r', now: () => new Date(), sync: false }),
      principal: { type: 'User', id: 'alice' },
    })
  }
  const ask = { namespace: 'file_system', action: 'read', resource: file(parsePath('/a')) } as const

  test('a decision that cannot be written is a denial', () => {
    record()
    const guard = guardOn(audit)
    demandGrant(guard.authorize(ask), ['read'], ask.resource)
    appendFileSync(audit, 'somebody else\n')
    const grant = guard.authorize(ask)
    expect(() => demandGrant(grant, ['read'], ask.resource)).toThrow('Authorization check failed')
    expect(() => demandGrant(guard.authorize(ask), ['read'], ask.resource)).toThrow('Authorization check failed')
  })

  test('a script whose record breaks changes nothing any more', () => {
    record()
    const script = `write("${folder}/one", "x"); write("${audit}", "broken"); write("${folder}/two", "x")`
    const { result } = runBroken(script)
    expect(result.ending).not.toBe('success')
    expect(existsSync(`${folder}/one`)).toBe(true)
    expect(existsSync(`${folder}/two`)).toBe(false)
  })

  function runBroken(script: string): ReturnType<typeof run> {
    try {
      return run({ script, policy: permitTree(folder), auditPath: audit })
    } catch {
      return { result: { ending: 'defect' }, auditPath: audit, decisions: [] } as unknown as ReturnType<typeof run>
    }
  }
})

describe('AU-4: content cannot forge a record', () => {
  test('names with quotes and newlines stay inside their field', async () => {
    const name = 'x","decision":"allow","y'
    run({ script: `cat("${folder}/${name.replaceAll('"', '\\"')}")`, policy: permitTree(folder), auditPath: audit })
    expect(await verifyAudit(audit)).toMatchObject({ isIntact: true })
    for (const line of readFileSync(audit, 'utf8').trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  })

  test('a line in another form is none, though its hash is right', async () => {
    const [first = ''] = record()
    const { hash: _hash, ...content } = JSON.parse(first)
    const body = JSON.stringify(content).replace('{', '{ ')
    writeFileSync(audit, `${body.slice(0, -1)},"hash":"${sha256(body)}"}\n`)
    expect(await verifyAudit(audit)).toMatchObject({ isIntact: false, broken: { line: 1 } })
  })

  test('what a program is given stands in it as a hash only', () => {
    const script = `let f = DirConfig().path("${folder}").build().open(OpenDirOptions().build())
      .open_file("a", OpenFileOptions().read(true).build());
      try { f.execute(ExecuteOptions().args(["--password=hunter2"]).env(#{ TOKEN: "hunter3" }).build()) } catch {}`
    expect(record(script).join('\n')).not.toMatch(/hunter[23]/)
  })

  test('script text and content never stand in it', () => {
    expect(record(`write("${folder}/b", "top secret")`).join('\n')).not.toContain('top secret')
  })
})
