// A person at a real terminal: Python's `pty` makes it, the test types and reads. Standard output and error of the program go to
// files, so that what the terminal shows is what the program wrote to it by itself.

import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Desk, Finished } from './executables.js'

const python = '/usr/bin/env'
const bridge = fileURLToPath(new URL('pseudo-terminal.py', import.meta.url))
const stub = (name: string): string => fileURLToPath(new URL(`../../apps/cli/bin/${name}.js`, import.meta.url))

/** Why there can be no terminal here; nothing where there can. */
export const noTerminal: string | undefined =
  spawnSync(python, ['python3', '-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0
    ? undefined
    : 'python3 with its `pty` module (3.9 or later) is not there'

export interface TerminalOptions {
  /** Types as soon as there is a terminal, before anything is shown. */
  readonly early?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly folder?: string
}

export interface AtTerminal {
  /** What the terminal has shown so far. */
  readonly shown: () => string
  readonly type: (keys: string) => void
  /** Waits until the terminal shows this, from where the last wait ended. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>
  /** Ends the person's presence: the terminal goes away. */
  readonly hangUp: () => void
  /** What `stty -a` says once the program has ended. */
  readonly settingsAfter: () => string
  readonly finished: Promise<Finished>
}

const patienceMs = 20_000

/** Starts an executable at a terminal. */
export function atTerminal(
  desk: Desk,
  name: 'sallyport' | 'rex-runner',
  args: readonly string[],
  { early, environment = {}, folder = desk.path }: TerminalOptions = {},
): AtTerminal {
  const [out, err, settings] = ['out', 'err', 'settings'].map((name) => join(desk.path, `terminal.${name}`)) as [
    string,
    string,
    string,
  ]
  const flags = ['--disallow-code-generation-from-strings']
  const shell = '"$@" </dev/null >"$OUT" 2>"$ERR"; code=$?; stty -a </dev/tty >"$TTY"; exit $code'
  const command = ['/bin/sh', '-c', shell, 'sh', process.execPath, ...flags, stub(name)]
  const child = spawn(python, ['python3', bridge, ...command, ...args], {
    cwd: folder,
    env: {
      ...{
        PATH: process.env['PATH'],
        HOME: desk.path,
        XDG_STATE_HOME: join(desk.path, 'state'),
        OUT: out,
        ERR: err,
        TTY: settings,
      },
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let shown = ''
  let read = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  if (early !== undefined) child.stdin.write(early)
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    const deadline = Date.now() + patienceMs
    for (;;) {
      const found = pattern.exec(shown.slice(read))
      if (found !== null) {
        read += found.index + found[0].length
        return found
      }
      if (Date.now() > deadline) throw new Error(`the terminal never showed ${pattern}, but: ${shown.slice(read)}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const finished = new Promise<Finished>((resolve) =>
    child.once('close', (code) =>
      resolve({ code, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') }),
    ),
  )
  return {
    shown: () => shown,
    type: (keys) => child.stdin.write(keys),
    until,
    settingsAfter: () => readFileSync(settings, 'utf8'),
    hangUp: () => child.kill('SIGKILL'),
    finished,
  }
}

/** The words that approve, from the question that is shown next. */
export async function wordsOf(terminal: AtTerminal): Promise<string> {
  const [, words = ''] = await terminal.until(/type: (yes [0-9a-f]{4})\r\n[\s\S]*?> /)
  return words
}

/** Types an answer, and types it again as long as nothing of it is shown: on a busy machine it may come before the question is listened at. */
export async function answerWith(terminal: AtTerminal, keys: string): Promise<void> {
  const before = terminal.shown().length
  let isOver = false
  void terminal.finished.then(() => {
    isOver = true
  })
  for (;;) {
    terminal.type(keys)
    const deadline = Date.now() + 3000
    while (Date.now() < deadline) {
      if (isOver || terminal.shown().length > before) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
