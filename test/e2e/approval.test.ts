// AG-8 on real terminals: the question goes to the controlling terminal and nowhere else, and only its own words, typed after it,
// approve. Without a terminal nothing is approved.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'
import { answerWith, atTerminal, noTerminal, type TerminalOptions, wordsOf } from './pseudo-terminal.js'
import { expectToMatch } from './published-schemas.js'

let desk: Desk

beforeEach(() => {
  desk = makeDesk()
  desk.write('a.txt', 'inside')
  desk.write(
    'p.cedar',
    `permit (principal, action, resource in file_system::Dir::"${desk.path}")
  unless { action == file_system::Action::"read" || action == file_system::Action::"delete" };
@approval("ask")
permit (
  principal,
  action in [file_system::Action::"read", file_system::Action::"delete"],
  resource in file_system::Dir::"${desk.path}"
);`,
  )
  desk.write('s.rhai', `cat("${desk.path}/a.txt")`)
})
afterEach(() => desk.remove())

const command = ['run', 's.rhai', '--policy', 'p.cedar', '--audit', 'audit.jsonl']
const at = (options: TerminalOptions = {}, ...more: string[]) =>
  atTerminal(desk, 'sallyport', [...command, ...more], options)

function records(path = join(desk.path, 'audit.jsonl')): Record<string, unknown>[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}
const answers = (path?: string): unknown[] =>
  records(path).flatMap(({ kind, answer }) => (kind === 'approval' ? [answer] : []))

describe.skipIf(noTerminal !== undefined)(
  `at a terminal${noTerminal === undefined ? '' : ` (skipped: ${noTerminal})`}`,
  () => {
    test('the words of the question approve the act; question and answer stay out of the standard streams', async () => {
      const terminal = at({}, '--output', 'json')
      await answerWith(terminal, `${await wordsOf(terminal)}\r`)
      const { code, stdout, stderr } = await terminal.finished
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ output: 'inside', sallyport: { decisions: { approved: 1 } } })
      expect(stderr).not.toMatch(/approv|yes/)
      expect(terminal.shown()).toContain(`file_system::File::"${desk.path}/a.txt" (device `)
      expect(answers()).toEqual(['approved'])
      for (const record of records()) expectToMatch('audit-record', record)
      expectToMatch('run', JSON.parse(stdout))
      expect((await desk.run('sallyport', ['audit', 'verify', 'audit.jsonl'])).stdout).toContain('intact')
      expect((await desk.run('sallyport', ['audit', 'show', 'audit.jsonl'])).stdout).toContain('approved after')
    })

    test.each([
      ['a plain yes', (_words: string) => 'yes\r'],
      ['the words in capitals', (words: string) => `${words.toUpperCase()}\r`],
      ['the words and a blank', (words: string) => `${words} \r`],
      [
        'the words with other digits',
        (words: string) => `${words.slice(0, 4)}${words.slice(4).split('').reverse().join('')}x\r`,
      ],
      ['a return', (_words: string) => '\r'],
      ['an end of input', (_words: string) => '\u0004'],
      ['an arrow key before the words', (words: string) => `\u001b[A${words}\r`],
      ['a letter that is not ASCII', (words: string) => `ý${words}\r`],
      ['a very long line', (_words: string) => 'y'.repeat(10_000)],
    ])('denies on %s', async (_what, answer) => {
      const terminal = at()
      const typed = answer(await wordsOf(terminal))
      terminal.type(typed)
      // What comes before the question stands is dropped; on a busy machine that may be what was typed here.
      const again = setInterval(() => terminal.type(typed), 3_000)
      const { code, stdout, stderr } = await terminal.finished
      clearInterval(again)
      expect([code, stdout]).toEqual([3, ''])
      expect(stderr).toContain('approval was needed, and the person at the terminal did not give it')
      expect(answers()).toEqual(['denied'])
    })

    test('a mistake can be taken back', async () => {
      const terminal = at()
      const words = await wordsOf(terminal)
      await answerWith(terminal, `${words}q`)
      await terminal.until(/q/)
      terminal.type('\u007f\r')
      expect(await terminal.finished).toMatchObject({ code: 0, stdout: 'inside\n' })
    })

    test('what was typed before the question is no answer to it', async () => {
      const terminal = at({ early: 'yes\ryes 0000\ry\r' }, '--approval-timeout', '3')
      await wordsOf(terminal)
      const { code } = await terminal.finished
      expect(code).toBe(3)
      expect(answers()).toEqual(['expired'])
    })

    test('without an answer it expires', async () => {
      const terminal = at({}, '--approval-timeout', '1')
      const words = await wordsOf(terminal)
      await terminal.until(/expired/)
      terminal.type(`${words}\r`)
      const { code, stderr } = await terminal.finished
      expect(code).toBe(3)
      expect(stderr).toContain('nobody gave it in time')
      const [approval] = records().filter(({ kind }) => kind === 'approval')
      expect(Number(approval?.['milliseconds'])).toBeGreaterThanOrEqual(1000)
    })

    test('the words of one question do not answer the next', async () => {
      desk.write('s.rhai', `cat("${desk.path}/a.txt"); rm("${desk.path}/a.txt")`)
      const terminal = at()
      const first = await wordsOf(terminal)
      await answerWith(terminal, `${first}\r`)
      const second = await wordsOf(terminal)
      expect(second).not.toBe(first)
      await answerWith(terminal, `${first}\r`)
      expect((await terminal.finished).code).toBe(3)
      expect(answers()).toEqual(['approved', 'denied'])
      expect(existsSync(`${desk.path}/a.txt`)).toBe(true)
    })

    test.each([
      ['', `cat("${'$T'}/a.txt")`],
      [', also where the script catches the denial', `loop { try { cat("${'$T'}/a.txt") } catch { } }`],
    ])('Ctrl-C at the question ends the run as anywhere%s', async (_what, script) => {
      desk.write('s.rhai', script.replaceAll('$T', desk.path))
      const terminal = at({}, '--output', 'json')
      await wordsOf(terminal)
      terminal.type('\u0003')
      const { code, stdout } = await terminal.finished
      expect(code).toBe(130)
      expect(JSON.parse(stdout).error.message).toContain('SIGINT')
      expect(answers()[0]).toBe('interrupted')
      expect(terminal.shown().split('approval needed')).toHaveLength(2)
    })

    test.each([
      ['an answer', (words: string) => `${words}\r`],
      ['Ctrl-C', () => '\u0003'],
    ])('the terminal is as it was before, after %s', async (_what, answer) => {
      const terminal = at()
      await answerWith(terminal, answer(await wordsOf(terminal)))
      await terminal.finished
      expect(terminal.settingsAfter()).toMatch(/^isig icanon /m)
      expect(terminal.settingsAfter()).toMatch(/ echo /)
    })

    test('a terminal that goes away approves nothing', async () => {
      const terminal = at()
      await wordsOf(terminal)
      terminal.hangUp()
      await delay(1000)
      expect(answers()).not.toContain('approved')
      expect((await desk.run('sallyport', ['audit', 'verify', 'audit.jsonl'])).stdout).toContain('intact')
    })

    test('untrusted text in the question steers no terminal', async () => {
      desk.write('s.rhai', `cat("${desk.path}/\u202egpj \u200b.txt")`)
      desk.write('\u202egpj \u200b.txt', 'x')
      const terminal = at({}, '--approval-timeout', '1')
      await terminal.until(/expired/)
      await terminal.finished
      expect(terminal.shown()).toContain('\\u{202e}gpj \\u{200b}')
      expect(terminal.shown()).not.toMatch(/[\u202e\u200b]/)
    })

    test.each([
      ['in continuous integration', 'sallyport', command, { CI: 'true' }],
      ['in the drop-in', 'rex-runner', ['-s', 's.rhai', '-p', 'p.cedar', '-o', 'human'], {}],
    ] as const)('nobody is asked %s, although there is a terminal', async (_where, name, args, environment) => {
      const terminal = atTerminal(desk, name, args, { environment })
      const { stdout, stderr } = await terminal.finished
      expect(terminal.shown()).toBe('')
      expect(stdout).not.toContain('inside')
      expect(stderr).toContain('Permission denied')
      const folder = join(desk.path, 'state', 'sallyport', 'audit')
      const [name0 = ''] = existsSync(folder) ? readdirSync(folder) : []
      expect(answers(name === 'rex-runner' ? join(folder, name0) : undefined)).toEqual(['no-terminal'])
    })
  },
)

describe('without a terminal', () => {
  test('it is denied at once', async () => {
    const { code, stderr } = await desk.run('sallyport', command)
    expect(code).toBe(3)
    expect(stderr).toContain('approval was needed, and there is no terminal to ask on')
    expect(answers()).toEqual(['no-terminal'])
  })
})

describe('commands about policies say `approval`', () => {
  test('explain', async () => {
    const args = ['policy', 'explain', 'read', `${desk.path}/a.txt`, '--policy', 'p.cedar']
    const human = await desk.run('sallyport', args)
    expect([human.code, human.stdout]).toEqual([3, expect.stringContaining('needs approval: permitted by')])
    const { stdout } = await desk.run('sallyport', [...args, '--output', 'json'])
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ effect: 'approval', reason: 'approval' })
    expectToMatch('explanation', document)
  })

  test('check refuses a policy whose annotation is wrong', async () => {
    desk.write('p.cedar', '@approval("maybe") permit (principal, action, resource);')
    const { code, stderr } = await desk.run('sallyport', ['check', 's.rhai', '--policy', 'p.cedar'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('has the unknown value `maybe`')])
  })

  test('observe mode counts what would need approval', async () => {
    const { code, stderr } = await desk.run('sallyport', [...command, '--observe'])
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 would need approval')])
  })
})
