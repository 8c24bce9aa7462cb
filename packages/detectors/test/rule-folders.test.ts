// Every rule is complete: README, definition, samples of both kinds that expect something, and candidates that propose them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileScanner } from '../src/patterns/scanner.js'
import { rules } from '../src/rules/rules.js'
import { folderFaults, readSamples, ruleFolders } from './sample-file.js'

const samples = rules
  .flatMap(({ id }) => readSamples(id))
  .map((sample) => [`${sample.ruleId}/${sample.name}`, sample] as const)
const scanner = compileScanner(rules)

test('the list of rules is the list of folders', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(ruleFolders())
})

test.each(ruleFolders())('the folder of %s is complete', (ruleId) => {
  expect(folderFaults(ruleId)).toEqual([])
})

test.each(samples)('%s expects something of its rule', (_name, { ruleId, name, expectations }) => {
  const kind = name.startsWith('vulnerable-') ? 'finding' : 'ok'
  expect(expectations.some((each) => each.ruleId === ruleId && each.kind === kind)).toBe(true)
  if (kind === 'ok') expect(expectations.filter((each) => each.kind !== 'ok')).toEqual([])
})

describe('a folder that lacks something is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  beforeAll(() => {
    mkdirSync(join(folder, 'empty'))
    mkdirSync(join(folder, 'one-sided', 'samples'), { recursive: true })
    for (const name of [
      'rule.ts',
      'README.md',
      'samples/vulnerable-1.js',
      'samples/vulnerable-2.js',
      'samples/safe-1.js',
    ]) {
      writeFileSync(join(folder, 'one-sided', name), '')
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['empty', ['no README.md', 'no rule.ts', 'fewer than two vulnerable samples', 'fewer than two safe samples']],
    ['one-sided', ['fewer than two safe samples']],
  ])('%s', (ruleId, faults) => {
    expect(folderFaults(ruleId, folder)).toEqual(faults)
  })
})

test.each(samples)(
  'the candidates of %s propose each finding, or its file',
  (_name, { ruleId, name, text, expectations }) => {
    const candidates = scanner.candidates(`src/${name}`, text)
    for (const expectation of expectations.filter(({ kind }) => kind !== 'ok')) {
      expect(candidates.map((candidate) => candidate.ruleId)).toContain(expectation.ruleId)
    }
    if (name.startsWith('vulnerable-')) expect(candidates.some((candidate) => candidate.ruleId === ruleId)).toBe(true)
  },
)
