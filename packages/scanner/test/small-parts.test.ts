// Parts of the pipeline that are functions of their arguments.

import { relativeImports } from '@sallyport/detectors'
import type { Claim, FindingRecord } from '@sallyport/findings'
import { describe, expect, test } from 'vitest'
import { importPaths } from '../src/agents/resolve-import.js'
import { agentOperations } from '../src/agents/tools/catalogue.js'
import { operationNames } from '../src/agents/tools/tool-names.js'
import { claimFault, quoteFault } from '../src/evidence.js'
import { ownersOf, parseCodeOwners } from '../src/stages/enrich/code-owners.js'
import { findLines } from '../src/stages/enrich/find-lines.js'
import { isUnchanged, type KnownFile } from '../src/stages/scan/unchanged.js'
import { triageByRubric } from '../src/stages/triage/rubric.js'
import { applySuppressions, parseSuppressions } from '../src/workspace/suppressions.js'

const place = { path: 'a.js', startLine: 2, startColumn: 3, endLine: 2, endColumn: 7 }
const claim: Claim = {
  ruleId: 'sql-injection',
  weaknessClass: 'sql-injection',
  cwe: ['CWE-89'],
  kind: 'security',
  severity: 'high',
  confidence: 'high',
  title: 't',
  description: 'd',
  place,
  statement: 's',
  enclosingFunction: 'f',
  trace: [{ kind: 'sink', quote: { place, text: 'query' }, note: 'n' }],
  preconditions: [],
  recommendation: 'r',
}
const lines = ['one', '  query(x)']
const linesOf = (path: string) => (path === 'a.js' ? lines : undefined)
const rules = new Set(['sql-injection'])

describe('AG-5: evidence is checked against the file', () => {
  test('what stands there is believed', () => {
    expect(claimFault(claim, linesOf, rules)).toBeUndefined()
  })

  test.each<readonly [string, unknown, string]>([
    [
      'another text',
      { ...claim, trace: [{ kind: 'sink', quote: { place, text: 'other' }, note: '' }] },
      'does not hold',
    ],
    ['a line that is not there', withPlace({ ...place, startLine: 9, endLine: 9 }), 'has no line 9'],
    ['a file that was not read', withPlace({ ...place, path: 'b.js' }), 'not read'],
    ['a path out of the tree', withPlace({ ...place, path: '../a.js' }), 'schema'],
    ['a place that ends before it begins', withPlace({ ...place, endColumn: 1 }), 'ends before'],
    [
      'a trace that ends elsewhere',
      { ...claim, place: { ...place, startLine: 1, endLine: 1 } },
      'does not end at its place',
    ],
    ['an unknown rule', { ...claim, ruleId: 'made-up' }, 'no rule'],
    ['an unknown severity', { ...claim, severity: 'terrible' }, 'schema'],
    ['no trace', { ...claim, trace: [] }, 'schema'],
    ['nothing at all', null, 'schema'],
  ])('%s is rejected', (_name, made, reason) => {
    expect(claimFault(made, linesOf, rules)).toContain(reason)
  })

  test('several lines are compared one by one', () => {
    const two = { ...place, startLine: 1, startColumn: 1, endLine: 2, endColumn: 5 }
    expect(quoteFault({ place: two, text: 'one\n  que' }, linesOf)).toBeUndefined()
    expect(quoteFault({ place: two, text: 'one\nque' }, linesOf)).toContain('line 2')
  })
})

function withPlace(other: Claim['place']): Claim {
  return { ...claim, place: other, trace: [{ kind: 'sink', quote: { place: other, text: 'query' }, note: 'n' }] }
}

describe('a file is unchanged', () => {
  const scannedAt = new Date(1_700_000_010_000).toISOString()
  const identity = {
    device: 1n,
    inode: 2n,
    size: 3n,
    mtimeNs: 1_700_000_000_000_000_001n,
    ctimeNs: 1_700_000_000_000_000_000n,
  }
  const known: KnownFile = { path: 'a', ...identity, state: 'scanned', scanVersion: 'v', scannedAt }

  test('when nothing differs, to the nanosecond', () => {
    expect(isUnchanged(known, identity, 'v')).toBe(true)
    for (const key of ['device', 'inode', 'size', 'mtimeNs', 'ctimeNs'] as const)
      expect(isUnchanged(known, { ...identity, [key]: identity[key] - 1n }, 'v')).toBe(false)
    expect(isUnchanged(known, identity, 'other rules')).toBe(false)
  })

  test('but not if it changed within two seconds of its scan', () => {
    const justNow = { ...identity, mtimeNs: 1_700_000_008_500_000_000n }
    expect(isUnchanged({ ...known, ...justNow }, justNow, 'v')).toBe(false)
  })

  test.each(['failed:timeout', 'failed:unreadable', 'skipped:denied', 'skipped:too-large'] as const)(
    'nor if it is %s',
    (state) => {
      expect(isUnchanged({ ...known, state }, identity, 'v')).toBe(false)
    },
  )
})

test.each([
  ['src/a.ts', './b', ['src/b', 'src/b.ts', 'src/b.tsx']],
  ['src/a.ts', './b.js', ['src/b.js', 'src/b.ts', 'src/b.tsx']],
  ['src/a.ts', '../lib/', ['lib', 'lib.ts', 'lib.tsx']],
  ['a.ts', '..', []],
  ['a.ts', '../../etc/passwd', []],
  ['a.ts', 'express', []],
  ['a.ts', '/etc/passwd', []],
  ['src/a.ts', '..', ['index.ts', 'index.tsx', 'index.mts']],
  ['shop/web/a.py', '.b', ['shop/web/b.py', 'shop/web/b/__init__.py']],
  ['shop/web/a.py', '..', ['shop.py', 'shop/__init__.py']],
  ['shop/a.py', '...b', []],
  ['shop/a.py', 'shop.b', ['shop/shop/b.py', 'shop/shop/b/__init__.py', 'shop/b.py']],
  ['shop/web/a.py', '../b', ['shop/b.py', 'shop/b/__init__.py']],
  ['shop/web/a.py', './../templates/b.html', ['shop/templates/b.html']],
  ['shop/web/a.py', 'b.html', ['shop/web/b/html.py', 'shop/web/b/html/__init__.py', 'shop/b/html.py']],
  ['a.py', './../secret.html', []],
  ['a.py', '/etc/passwd', []],
  ['a.py', '../../etc', []],
  ['web/app/a.tsx', '@/lib/b', ['web/app/src/lib/b', 'web/app/src/lib/b.ts', 'web/app/src/lib/b.tsx']],
  ['a.ts', '@/../../etc/passwd', []],
  ['a.ts', 'src/../../etc/passwd', []],
  ['a.ts', '$lib/../../../etc/passwd', []],
  ['a.ts', '@scope/package', []],
])('%s imports %s', (from, specifier, expected) => {
  expect(importPaths(from, specifier).slice(0, 3)).toEqual(expected)
})

test.each([
  ['src/main/java/a/A.java', 'a.B', ['src/main/java/a/a/B.java', 'src/main/java/a/B.java']],
  ['flat/A.java', 'a.b.B', ['flat/a/b/B.java', 'flat/B.java']],
  ['src/main/webapp/p.jspx', 'a.B', ['src/main/java/a/B.java']],
  [
    'src/main/java/a/A.java',
    'implements:a.Store',
    ['src/main/java/a/StoreImpl.java', 'src/main/java/a/impl/StoreImpl.java'],
  ],
  [
    'src/main/java/a/b/c/C.java',
    'security:a.b.c',
    ['src/main/java/a/b/c/SecurityConfig.java', 'src/main/java/a/b/config/SecurityConfiguration.java'],
  ],
  ['src/main/java/a/b/c/C.java', 'web:a.b.c', ['src/main/java/a/b/web/WebConfig.java']],
  ['src/main/java/a/A.java', 'resource:app.properties', ['src/main/resources/app.properties']],
  ['src/main/java/a/A.java', 'page:list', ['src/main/webapp/WEB-INF/views/list.jsp']],
])('%s may mean by %s', (from, specifier, expected) => {
  expect(importPaths(from, specifier)).toEqual(expect.arrayContaining(expected))
})

test.each([
  '../../etc/passwd',
  'resource:../../../etc/passwd',
  'security:../..',
  'page:../x',
  'a/b',
  '.etc.passwd',
  '',
])('a Java file leaves its tree by no name: %j', (specifier) => {
  for (const path of importPaths('src/A.java', specifier)) expect(path).not.toMatch(/^\/|(?:^|\/)\.\.(?:\/|$)/)
})

test('the imports of a Java file, and the names of its own package', () => {
  const text = 'package a.b;\nimport java.util.List;\nimport static a.c.Texts.quoted;\nclass A { Store store; }'
  const found = relativeImports('src/a/b/A.java', text)
  expect(found).toEqual(expect.arrayContaining(['java.util.List', 'a.c.Texts', 'a.b.Store']))
  expect(relativeImports('src/p.tag', '<% Store store; %>')).toContain('Store')
})

test('the imports of a Python file, with the modules that names may be', () => {
  const text = [
    'import os, shop.store as store',
    'from . import models, forms as f',
    'from shop.web import (login,',
    '    logout)',
    'x = "import nothing"',
    'if True:',
    '    from ..lib import helper  # here',
  ].join('\n')
  expect(relativeImports('shop/web/a.py', text)).toEqual([
    ...['os', 'shop.store', '.', '.models', '.forms', 'shop.web', 'shop.web.login', '..lib', '..lib.helper'],
  ])
})

describe('CODEOWNERS', () => {
  const owners = parseCodeOwners(
    '# all\n* @all\n/src/ @src # the code\n*.sql @data @dba\n/src/legacy/\n[Section]\ndocs\\ more/ @docs\n',
  )
  test.each([
    ['README.md', ['@all']],
    ['src/a.js', ['@src']],
    ['deep/src/a.js', ['@all']],
    ['src/x.sql', ['@data', '@dba']],
    ['src/legacy/a.js', []],
    ['docs more/a.md', ['@docs']],
  ])('%s belongs to %j', (path, expected) => {
    expect(ownersOf(owners, path)?.owners).toEqual(expected)
  })
})

test('quoted lines are found in the committed file, the nearest of equal ones', () => {
  const at = (line: number, text: string) => ({ place: { ...place, startLine: line, endLine: line }, text })
  const committed = 'x()\ny()\nx()\nz()\n'
  expect(findLines([at(1, 'x()')], committed)).toEqual([1])
  expect(findLines([at(9, 'x()')], committed)).toEqual([3])
  expect(findLines([at(1, 'gone()')], committed)).toEqual([])
})

describe('the rubric', () => {
  const record = (
    more: Partial<Claim>,
    verdict?: 'true-positive' | 'false-positive' | 'fixed' | 'uncertain',
  ): FindingRecord => ({
    finding: {
      id: 'f-000000000000',
      fingerprint: `v1:${'0'.repeat(64)}`,
      claim: { ...claim, ...more },
      claimedBy: { agent: 'a', version: '1', run: 'r', time: 't', reads: [] },
    },
    verdicts:
      verdict === undefined
        ? []
        : [{ verdict, reasoning: 'r', evidence: [], method: 'm', run: 'r', time: 't', reads: [] }],
    decision: { decision: 'open', reason: '', origin: 'store' },
  })
  const source = { kind: 'source', quote: { place, text: 'query' }, note: 'n' } as const
  const flow: Partial<Claim> = { trace: [source, ...claim.trace] }
  test.each<readonly [string, FindingRecord, string]>([
    ['critical, from a request, confirmed', record({ ...flow, severity: 'critical' }, 'true-positive'), 'P0'],
    ['high, from a request, confirmed', record(flow, 'true-positive'), 'P0'],
    ['high with one condition', record({ ...flow, preconditions: ['c'] }, 'true-positive'), 'P1'],
    ['high with many conditions', record({ ...flow, preconditions: ['a', 'b', 'c'] }, 'true-positive'), 'P2'],
    ['medium, not sure', record({ ...flow, severity: 'medium', confidence: 'low' }, 'true-positive'), 'P3'],
    ['high, nobody looked again', record(flow), 'P1'],
    ['high, uncertain', record(flow, 'uncertain'), 'P3'],
    ['refuted', record({ ...flow, severity: 'critical' }, 'false-positive'), 'skip'],
    ['fixed', record(flow, 'fixed'), 'skip'],
  ])('%s', (_name, made, expected) => {
    expect(triageByRubric(made).priority).toBe(expected)
  })
})

describe('RE-3: suppressions of a file', () => {
  const fingerprint = `v1:${'a'.repeat(64)}`
  const parse = (text: string) => parseSuppressions({ name: 's', text })
  const open = { decision: 'open', reason: '', origin: 'store' } as const
  const records = [{ finding: { fingerprint }, decision: open } as unknown as FindingRecord]
  const apply = (text: string) =>
    applySuppressions(records, parse(text), 'file', new Date('2026-01-01T00:00:00Z'))[0]?.decision.decision

  test('apply until they expire', () => {
    expect(apply(`{"suppressions":[{"fingerprint":"${fingerprint}","reason":"x"}]}`)).toBe('suppressed')
    expect(apply(`{"suppressions":[{"fingerprint":"${fingerprint}","reason":"x","expires":"2026-01-02"}]}`)).toBe(
      'suppressed',
    )
    expect(apply(`{"suppressions":[{"fingerprint":"${fingerprint}","reason":"x","expires":"2026-01-01"}]}`)).toBe(
      'open',
    )
  })

  test.each([
    '{}',
    '[]',
    '{"suppressions":[{"fingerprint":"x","reason":"y"}]}',
    `{"suppressions":[{"fingerprint":"${fingerprint}"}]}`,
    `{"suppressions":[{"fingerprint":"${fingerprint}","reason":"x","expires":"soon"}]}`,
  ])('that are wrong are an error: %s', (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'workspace/suppressions-invalid' }))
  })
})

describe('relative imports of a text', () => {
  test('each form, each once, and no packages', () => {
    const text = `import a from './a.js'
import './b.js'
export { c } from "../c"
const d = require('./d'), e = await import( './e.js' )
import express from 'express'
import again from './a.js'
`
    expect(relativeImports('a.ts', text)).toEqual(['./a.js', './b.js', '../c', './d', './e.js'])
  })

  test('a text that is made to take long does not', () => {
    // Squared, it would take hours.
    expect(relativeImports('a.ts', `import${' '.repeat(4_000_000)}x`)).toEqual([])
    expect(relativeImports('a.py', `from${' '.repeat(4_000_000)}x`)).toEqual([])
    expect(relativeImports('a.java', `import${' '.repeat(4_000_000)}x`)).toEqual([])
    expect(relativeImports('a.py', `import ${'a, '.repeat(1_000_000)}`).length).toBeGreaterThan(0)
  })
})

test('the ceiling permits every operation of the catalogue by its name, and no other', () => {
  expect(agentOperations.map(({ name }) => name)).toEqual([...operationNames])
})
