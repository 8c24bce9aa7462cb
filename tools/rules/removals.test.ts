// The table of removals is whole: each rule has one, each text still stands exactly once, and each rule has tests that are named by it. What
// `tools/remove-rules.mjs` then shows takes minutes; this takes none.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from '../checkout.mjs'
import { applyRemoval, removeRule } from './copy.mjs'
import { removals, ruleIds } from './removals.mjs'
import { judge } from './run-tests.mjs'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

test.each(ruleIds)('%s can be taken out of the sources', (id: string) => {
  expect(removals.filter((removal) => removal.id === id).length).toBeGreaterThan(0)
})

test('no removal is of a rule that is not known', () => {
  expect(removals.map(({ id }) => id).filter((id) => !ruleIds.includes(id))).toEqual([])
})

test.each(removals)('$id without "$removed": the text stands once in $file, and the rest is a program', (removal) => {
  const without = removeRule(read(removal.file), removal)
  expect(without).not.toBe(read(removal.file))
  expect(() => transformSync(without, { loader: 'ts' })).not.toThrow()
})

/** The id stands at the head of a name of a test or of a group of tests: in a string, not in a comment. */
function isNamedIn(id: string, text: string): boolean {
  return text.split('\n').some((line) => !/^\s*\/\//.test(line) && new RegExp(`['"\`][^'"\`]*\\b${id}\\b`).test(line))
}

test.each(removals)('$id without "$removed": some test in its files is named by the rule', ({ id, tests, named }) => {
  expect(tests.filter((file: string) => !existsSync(join(root, file)))).toEqual([])
  expect(tests.some((file: string) => isNamedIn(id, read(file)))).toBe(true)
  expect(() => new RegExp(named ?? id)).not.toThrow()
})

test.each([
  ['does not stand', 'nothing of it', 'a rule'],
  ['stands 2 times', 'a rule, a rule', 'a rule'],
])('a text that %s is an error, and the file stays as it is', (what, content, find) => {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-removal-'))
  try {
    writeFileSync(join(folder, 'a.ts'), content)
    expect(() => applyRemoval(folder, { file: 'a.ts', find, replace: '' })).toThrow(what)
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(content)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a removal is put back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-removal-'))
  try {
    writeFileSync(join(folder, 'a.ts'), 'keep rule keep')
    const putBack = applyRemoval(folder, { file: 'a.ts', find: 'rule ', replace: '' })
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('keep keep')
    putBack()
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('keep rule keep')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const ran = (...tests: readonly (readonly [string, string])[]): unknown => ({
  testResults: [
    {
      name: '/root/a.test.ts',
      status: 'passed',
      assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
    },
  ],
})
const baseline = new Map([
  ['a.test.ts > FS-1: one', 'passed'],
  ['a.test.ts > FS-1: broken', 'failed'],
])

test.each([
  ['a test that fails', {}, ran(['FS-1: one', 'failed']), true],
  ['only tests that pass', {}, ran(['FS-1: one', 'passed'], ['FS-1: two', 'skipped']), false],
  ['only tests that failed before', {}, ran(['FS-1: broken', 'failed']), false],
  ['no test of that name', {}, ran(['FS-2: one', 'skipped']), false],
  [
    'a file that cannot be loaded',
    {},
    { testResults: [{ name: '/root/a.test.ts', status: 'failed', assertionResults: [] }] },
    false,
  ],
  ['tests that never end', {}, undefined, false],
  ['tests that never end, as the table says', { hangs: 5 }, undefined, true],
  ['tests that end though the table says otherwise', { hangs: 5 }, ran(['FS-1: one', 'passed']), false],
])('%s', (_what, removal, report, isNoticed) => {
  expect(judge(removal, report, baseline, '/root').isNoticed).toBe(isNoticed)
})
