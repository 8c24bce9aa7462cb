// `sallyport repl` through a pipe and at a real terminal: entries, entries of several lines, completion, Ctrl-C, and what is remembered.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, type Finished, makeDesk, stub } from './executables.js'
import { noTerminal } from './pseudo-terminal.js'

let desk: Desk
beforeEach(() => {
  desk = makeDesk()
})
const started = new Set<ChildProcess>()
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
  desk.remove()
})

const environment = () => ({ PATH: process.env['PATH'], HOME: desk.path, XDG_STATE_HOME: join(desk.path, 'state') })

function piped(text: string): Promise<Finished> {
  const child = spawn(process.execPath, [stub('sallyport'), 'repl'], { cwd: desk.path, env: environment() })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (piece) => {
    stdout += piece
  })
  child.stderr.on('data', (piece) => {
    stderr += piece
  })
  child.stdin.end(text)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

describe('through a pipe', () => {
  test.each<[string, string, string]>([
    ['the value of an entry', '1 + 2\n', '3\n'],
    ['the last line needs no end', '1\n2', '1\n2\n'],
    ['nothing for unit', 'let a = 1;\n()\n', ''],
    ['variables and functions stay', 'let a = 40;\nfn add(x) { x + 2 }\nadd(a)\n', '42\n'],
    ['a function is replaced by a later one', 'fn f() { 1 }\nfn f() { 2 }\nf()\n', '2\n'],
    ['closures keep what they captured', 'let n = 1;\nlet up = || { n += 1; n };\nup.call(); up.call()\nn\n', '3\n3\n'],
    ['an entry goes on until it is whole', 'let a = [1,\n\n2\n];\nfn f(x) {\n  x.len\n}\nf(a)\n', '2\n'],
    ['a string in back-ticks goes on', '`a\nb`\n', '"a\\nb"\n'],
    ['what is printed comes before the value', 'print("x"); 1\n', 'x\n1\n'],
    ['strings and characters in their quotes', '["a", \'b\', 1.0]\n', '["a", \'b\', 1.0]\n'],
    ['controls never reach the terminal', 'print("\\x1b[31mred")\n', '\\u{1b}[31mred\n'],
    ['names of variables with their values', 'let a = 1;\nconst B = "b";\n.variables\n', 'let a = 1\nconst B = "b"\n'],
    ['all is forgotten when asked', 'let a = 1;\nfn f() { 1 }\n.clear\n.variables\n', ''],
  ])('%s', async (_what, text, expected) => {
    expect(await piped(text)).toEqual({ code: 0, stdout: expected, stderr: '' })
  })

  test.each<[string, string, string]>([
    ['an unknown name', 'nope\n', 'Variable not found: nope'],
    ['a syntax error, with advice', 'let a = 1 let b = 2\n', '= help: put a `;`'],
    ['a string that does not end with its line', '"a\n', 'Open string is not terminated'],
    ['an unknown command', '.nope\n', '`.help` lists them'],
    ['a file that is not there', '.load nope.rhai\n', 'nope.rhai: ENOENT'],
    ['a value without end', 'let a = []; loop { a.push(a.len.to_string()) }\n', 'too large'],
  ])('%s: exit code 1, and the next entry runs', async (_what, text, message) => {
    const { code, stdout, stderr } = await piped(`${text}6 * 7\n`)
    expect(stderr).toContain('error: ')
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '42\n' })
  })

  test('an entry that never ends is said at the end, unless it was given up', async () => {
    expect(await piped('fn f() {\n.break\n1\n')).toEqual({ code: 0, stdout: '1\n', stderr: '' })
    expect(await piped('fn f() {\n')).toMatchObject({ code: 1, stderr: 'error: the input ends inside an entry\n' })
  })

  test('a file is one entry', async () => {
    writeFileSync(join(desk.path, 'f.rhai'), 'fn twice(x) {\n  x * 2\n}\nlet loaded = 21;\n')
    expect(await piped('.load f.rhai\ntwice(loaded)\n')).toEqual({ code: 0, stdout: '42\n', stderr: '' })
  })
})

interface AtTerminal {
  readonly type: (keys: string) => void
  readonly until: (text: string) => Promise<void>
  readonly closed: Promise<number | null>
}

function atTerminal(): AtTerminal {
  const bridge = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))'
  const child = spawn('/usr/bin/env', ['python3', '-c', bridge, process.execPath, stub('sallyport'), 'repl'], {
    cwd: desk.path,
    env: { ...environment(), TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  started.add(child)
  let unseen = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    unseen += piece
  })
  return {
    type: (keys) => void child.stdin.write(keys),
    async until(text) {
      const patience = Date.now() + 20_000
      while (!unseen.includes(text)) {
        if (Date.now() > patience) throw new Error(`never shown: ${text}; what was: ${JSON.stringify(unseen)}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      unseen = unseen.slice(unseen.indexOf(text) + text.length)
    },
    closed: new Promise((resolve) => child.on('close', resolve)),
  }
}

describe.skipIf(noTerminal !== undefined)(
  `at a terminal${noTerminal === undefined ? '' : ` (skipped: ${noTerminal})`}`,
  () => {
    test('entries, completion by type, an entry of several lines, Ctrl-C and Ctrl-D', async () => {
      const terminal = atTerminal()
      await terminal.until('rhai> ')
      terminal.type('let list = [3, 1];\r')
      await terminal.until('rhai> ')
      terminal.type('list.reve\t')
      await terminal.until('list.reve')
      await terminal.until('rse')
      terminal.type('(); list\r')
      await terminal.until('[1, 3]')
      terminal.type('fn f(x) {\r')
      await terminal.until('  ... ')
      terminal.type('x + 1 }\rf(41)\r')
      await terminal.until('42')
      terminal.type('loop { }\r')
      await terminal.until('\n')
      await new Promise((resolve) => setTimeout(resolve, 300))
      terminal.type('\x03')
      await terminal.until('Script terminated')
      terminal.type('half an ent\x03')
      await terminal.until('rhai> ')
      terminal.type('list.len\r')
      await terminal.until('2')
      terminal.type('\x04')
      expect(await terminal.closed).toBe(0)
    })

    test('what was entered is remembered by the next conversation, and nobody else can read it', async () => {
      const first = atTerminal()
      await first.until('rhai> ')
      first.type('let remembered = 1;\r')
      await first.until('rhai> ')
      first.type('\x04')
      await first.closed
      const file = join(desk.path, 'state/sallyport/repl-history')
      expect(readFileSync(file, 'utf8')).toBe('let remembered = 1;\n')
      expect(statSync(file).mode & 0o777).toBe(0o600)
      const second = atTerminal()
      await second.until('rhai> ')
      second.type('\x1b[A')
      await second.until('let remembered = 1;')
      second.type('\x03\x04')
      await second.closed
    })
  },
)
