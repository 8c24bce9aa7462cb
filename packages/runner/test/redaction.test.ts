// `redacted_read`: what is shown of a file whose whole text may not be read, and that nothing else of it is learned.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDictionary, redactLines } from '../src/redaction/dictionary.js'
import { makeWorkspace, permit, type Ran, readTree, run, type Workspace } from './harness.js'

const dictionary = '# what the service writes\n\nuser %s logged in\n  load is %d of %lu (%m)\n'
const log = 'user alice logged in\npassword hunter2\nload is -3 of 12 (fine)\nnot user bob logged in\n'
const shown = 'user alice logged in\n[REDACTED]\nload is -3 of 12 (fine)\n[REDACTED]'

let workspace: Workspace

beforeEach(() => {
  workspace = makeWorkspace({ log: { 'a.log': log }, etc: { 'redaction.config': dictionary } })
})
afterEach(() => workspace.remove())

const asksOfDictionary = ['open Dir $T/etc', 'open File $T/etc/redaction.config', 'read File $T/etc/redaction.config']
const redacted = ['open Dir $T/log', 'open File $T/log/a.log', 'redacted_read File $T/log/a.log', ...asksOfDictionary]

function runWith(script: string, asks: readonly string[]): Ran {
  return run({
    script: script.replaceAll('$T', workspace.path),
    policy: permit(...asks.map((ask) => ask.replaceAll('$T', workspace.path))),
    redactionDictionary: join(workspace.path, 'etc/redaction.config'),
  })
}

const handle =
  'let f = DirConfig().path("$T/log").build().open(OpenDirOptions().build()).open_file("a.log", OpenFileOptions().read(true).build()); '

describe('with redacted_read alone', () => {
  test.each([
    ['cat shows the lines that a template describes', 'cat("$T/log/a.log")', shown],
    ['so does read', `${handle}f.read()`, shown],
    ['sed works on what is shown', 'sed("user", "USER", "$T/log/a.log")', shown.replace('user', 'USER')],
    ['grep finds what is shown', 'grep("load", "$T/log/a.log")', '["load is -3 of 12 (fine)"]'],
    ['grep finds nothing of what is hidden', 'grep([grep::count], "hunter", "$T/log/a.log")', '["0"]'],
    ['grep -v shows nothing of it', 'grep([grep::v], "user", "$T/log/a.log").contains("password hunter2")', 'false'],
    ['awk finds what is shown', 'awk_filter("load", "$T/log/a.log")', '["load is -3 of 12 (fine)"]'],
    ['awk finds nothing of what is hidden', 'awk_filter("hunter", "$T/log/a.log").len()', '0'],
    ['search finds nothing of it', `${handle}f.search("h.nter").len()`, '0'],
    ['search finds what is shown', `${handle}f.search("alice")[0].line_number`, '1'],
  ])('%s', (_name, script, output) => {
    const { result, decisions } = runWith(script, redacted)
    expect(result.error?.message).toBeUndefined()
    expect(result.output).toBe(output)
    const asked = decisions.map((decision) => decision.replaceAll(workspace.path, '$T'))
    expect(asked.slice(2)).toEqual([
      'deny read File $T/log/a.log',
      'allow redacted_read File $T/log/a.log',
      ...asksOfDictionary.map((ask) => `allow ${ask}`),
    ])
  })

  test('sed in place is refused, and the file keeps what is hidden', () => {
    const before = readTree(workspace.path)
    const script = 'sed([sed::in_place], "user", "x", "$T/log/a.log")'
    const { result } = runWith(script, [...redacted, 'write File $T/log/a.log'])
    expect(result.error?.message).toContain('cannot be edited in place')
    expect(readTree(workspace.path)).toEqual(before)
  })

  test.each([
    ['tail', 'tail("$T/log/a.log")'],
    ['wc', 'wc("$T/log/a.log")'],
    ['read_lines', `${handle}f.read_lines(ReadLinesOptions().count(1).build())`],
    ['read_page', `${handle}f.read_page(ReadPageOptions().num_lines(1).build())`],
    ['counts', `${handle}f.counts()`],
    ['extract_strings', `${handle}f.extract_strings()`],
  ])('%s needs the right to read all', (_name, script) => {
    const { result } = runWith(script, redacted)
    expect(result.ending).toBe('denied')
    expect(result.denial?.action).toBe('file_system::Action::"read"')
  })

  test('the dictionary itself is not shown', () => {
    const { result } = runWith('cat("$T/etc/redaction.config")', [
      'open Dir $T/etc',
      'open File $T/etc/redaction.config',
      'redacted_read File $T/etc/redaction.config',
    ])
    expect(result.error?.message).toContain('redaction dictionary is not supported/allowed')
  })

  test('the dictionary is not shown where its path is spelt otherwise either', () => {
    const asks = [...asksOfDictionary.slice(0, 2), 'redacted_read File $T/etc/redaction.config']
    const { result } = run({
      script: `cat("${workspace.path}/etc/redaction.config")`,
      policy: permit(...asks.map((ask) => ask.replaceAll('$T', workspace.path))),
      redactionDictionary: `${workspace.path}//etc/./redaction.config`,
    })
    expect(result.error?.message).toContain('redaction dictionary is not supported/allowed')
  })

  test('a handle that was not opened for reading shows nothing', () => {
    const { result } = runWith(`${handle.replace('read(true)', 'write(true)')}f.read()`, redacted)
    expect(result.error?.message).toContain('Bad file descriptor')
  })
})

test('the dictionary is read once in a run', () => {
  const { decisions } = runWith('cat("$T/log/a.log"); cat("$T/log/a.log")', redacted)
  expect(decisions.filter((decision) => decision.includes('read File') && decision.endsWith('.config'))).toHaveLength(1)
})

test('with both rights the whole text is shown', () => {
  const { result } = runWith('cat("$T/log/a.log")', [...redacted, 'read File $T/log/a.log'])
  expect(result.output).toBe(log)
})

test('without either the denial is that of read, and its permit is for read alone', () => {
  const { result } = runWith('cat("$T/log/a.log")', ['open Dir $T/log', 'open File $T/log/a.log'])
  expect(result.denial?.action).toBe('file_system::Action::"read"')
  expect(result.denial?.permit).not.toContain('redacted_read')
})

test.each(asksOfDictionary)('a dictionary that may not be opened shows nothing: without %s', (missing) => {
  const { result } = runWith(
    'cat("$T/log/a.log")',
    redacted.filter((ask) => ask !== missing),
  )
  expect(result.ending).toBe('denied')
  expect(result.output).toBe('')
})

test('a dictionary that is missing is an error that names it', () => {
  const { result } = run({
    script: `cat("${workspace.path}/log/a.log")`,
    policy: 'permit(principal, action, resource) unless { action == file_system::Action::"read" };',
    redactionDictionary: join(workspace.path, 'etc/absent.config'),
  })
  expect(result.error?.message).toContain(
    'File error: Failed to open redaction dictionary file: No such file or directory (os error 2)',
  )
})

test('an empty dictionary hides every line', () => {
  writeFileSync(join(workspace.path, 'etc/redaction.config'), '# nothing\n')
  const { result } = runWith('cat("$T/log/a.log")', redacted)
  expect(result.output).toBe(Array(4).fill('[REDACTED]').join('\n'))
})

describe('a template', () => {
  test.each([
    ['a.b', 'a.b', true],
    ['a.b', 'axb', false],
    ['a.b', 'xa.b', false],
    ['a.b', 'a.bx', false],
    ['(a|b)*', '(a|b)*', true],
    ['(a|b)*', 'aab', false],
    ['user %s', 'user alice', true],
    ['user %s', 'user alice smith', false],
    ['user %s', 'user alice\u00a0smith', false],
    ['n=%d', 'n=-7', true],
    ['n=%u', 'n=-7', false],
    ['n=%08lu', 'n=7', true],
    ['%m: done', 'May 5 host: done', true],
    ['%x', '7f', false],
    ['%x', '%x', false],
    ['100%% of %d', '100% of 3', false],
    ['tail %', 'tail ', false],
  ])('%s shows %s: %s', (template, line, isShown) => {
    const [redactedLine] = redactLines([line], readDictionary(template), () => undefined)
    expect(redactedLine).toBe(isShown ? line : '[REDACTED]')
  })
})

test('the work on lines and templates is charged before it is done', () => {
  let charged = 0
  redactLines(['x'.repeat(160), 'y'], readDictionary('a\nb\n'), (units) => {
    charged += units
  })
  expect(charged).toBeGreaterThan(22)
})
