// The conversation at a terminal or through a pipe: reads lines, gathers entries of several lines, shows what comes of them.

import { readFileSync } from 'node:fs'
import { createInterface, type Interface } from 'node:readline'
import { visible } from '@sallyport/diagnostics'
import type { Terminal } from '../terminal.js'
import { Conversation, type Reply } from './conversation.js'
import { History } from './history.js'

export interface ConsoleOptions {
  readonly workerUrl: URL
  /** The folder that the history is kept in; absent: nowhere. */
  readonly stateFolder: string | undefined
}

const firstPrompt = 'rhai> '
const nextPrompt = '  ... '

const commands = new Map([
  ['.break', 'give up an entry that goes on'],
  ['.clear', 'forget all variables and functions'],
  ['.exit', 'leave, as Ctrl-D does'],
  ['.help', 'show this'],
  ['.load FILE', 'run a file as one entry'],
  ['.variables', 'show all variables'],
])

/** Answers with whether all entries succeeded, once the input has ended. */
export async function converse({ workerUrl, stateFolder }: ConsoleOptions, terminal: Terminal): Promise<boolean> {
  const isAtTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
  const conversation = new Conversation(workerUrl, (line) => terminal.result(`${visible(line)}\n`))
  const history = isAtTerminal && stateFolder !== undefined ? History.open(stateFolder, terminal) : undefined
  const lines = createInterface({
    input: process.stdin,
    ...(isAtTerminal ? { output: process.stdout, terminal: true, removeHistoryDuplicates: true } : {}),
    ...(history === undefined ? {} : { history: [...history.lines], historySize: History.mostLines }),
    completer: (before: string, done: CompleterDone) => void complete(conversation, before, done),
  })
  lines.on('history', (kept: string[]) => history?.keep(kept))
  if (isAtTerminal) terminal.remark('Rhai. `.help` lists commands, Ctrl-C ends what runs, Ctrl-D leaves.')
  const talk = new Talk(lines, conversation, terminal, isAtTerminal)
  const isGood = await talk.run()
  lines.close()
  await conversation.close()
  return isGood
}

type CompleterDone = (error: null, result: [string[], string]) => void

async function complete(conversation: Conversation, before: string, done: CompleterDone): Promise<void> {
  if (before.startsWith('.')) {
    const names = [...commands.keys()].map((name) => name.split(' ')[0] ?? '').filter((name) => name.startsWith(before))
    return done(null, [names, before])
  }
  const reply = await conversation.ask({ kind: 'complete', before })
  if (reply.kind !== 'completion') return done(null, [[], before])
  done(null, [[...reply.completion.candidates], reply.completion.fragment])
}

/** One conversation: entries one after the other, in the order of their lines. */
class Talk {
  readonly #lines: Interface
  readonly #conversation: Conversation
  readonly #terminal: Terminal
  readonly #isAtTerminal: boolean
  /** Lines of an entry that goes on. */
  #pending = ''
  #hasFailed = false
  #isEnding = false

  constructor(lines: Interface, conversation: Conversation, terminal: Terminal, isAtTerminal: boolean) {
    this.#lines = lines
    this.#conversation = conversation
    this.#terminal = terminal
    this.#isAtTerminal = isAtTerminal
  }

  async run(): Promise<boolean> {
    this.#lines.on('SIGINT', () => this.#interrupt())
    this.#prompt()
    for await (const line of this.#lines) {
      await this.#take(line)
      if (this.#isEnding) break
      this.#prompt()
    }
    if (this.#pending !== '' && !this.#isAtTerminal) this.#fail('the input ends inside an entry')
    return this.#isAtTerminal || !this.#hasFailed
  }

  #prompt(): void {
    if (!this.#isAtTerminal) return
    this.#lines.setPrompt(this.#pending === '' ? firstPrompt : nextPrompt)
    this.#lines.prompt()
  }

  /** Ctrl-C: ends what runs, else gives up what was typed, else says how to leave. */
  #interrupt(): void {
    if (this.#conversation.isBusy) {
      this.#conversation.stop()
      return
    }
    if (this.#pending === '' && this.#lines.line === '') this.#terminal.remark('\nCtrl-D leaves.')
    else this.#terminal.remark('')
    this.#pending = ''
    this.#lines.write(null, { ctrl: true, name: 'e' })
    this.#lines.write(null, { ctrl: true, name: 'u' })
    this.#prompt()
  }

  async #take(line: string): Promise<void> {
    const [, name, argument = ''] = /^\s*(\.[a-z]+)(?:\s+(.*))?$/.exec(line) ?? []
    if (name !== undefined && (this.#pending === '' || name === '.break')) return this.#command(name, argument.trim())
    const text = this.#pending === '' ? line : `${this.#pending}\n${line}`
    if (text.trim() === '') return
    this.#pending = (await this.#evaluate(text)) ? '' : text
  }

  /** Whether the entry was whole. */
  async #evaluate(text: string): Promise<boolean> {
    const reply = await this.#conversation.ask({ kind: 'evaluate', text })
    if (reply.kind === 'answer' && reply.answer.kind === 'incomplete') return false
    const failure = failureOf(reply)
    if (failure !== undefined) this.#fail(failure)
    if (reply.kind === 'answer' && reply.answer.kind === 'value' && reply.answer.text !== undefined)
      this.#terminal.result(`${visible(reply.answer.text)}\n`)
    return true
  }

  #fail(text: string): void {
    this.#hasFailed = true
    this.#terminal.complain(`${this.#terminal.palette.error('error:')} ${visible(text)}`)
  }

  async #command(name: string, argument: string): Promise<void> {
    switch (name) {
      case '.break':
        this.#pending = ''
        return
      case '.clear':
        await this.#conversation.ask({ kind: 'forget' })
        return
      case '.exit':
        this.#isEnding = true
        return
      case '.help':
        for (const [command, what] of commands) this.#terminal.result(`${command.padEnd(12)} ${what}\n`)
        return
      case '.load':
        return this.#load(argument)
      case '.variables': {
        const reply = await this.#conversation.ask({ kind: 'variables' })
        if (reply.kind === 'variables') for (const each of reply.lines) this.#terminal.result(`${visible(each)}\n`)
        return
      }
      default:
        return this.#fail(`there is no command \`${name}\`: \`.help\` lists them`)
    }
  }

  async #load(path: string): Promise<void> {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (error) {
      return this.#fail(`${path}: ${error instanceof Error ? error.message : 'it cannot be read'}`)
    }
    if (!(await this.#evaluate(text))) this.#fail(`${path}: it ends inside a statement`)
  }
}

function failureOf(reply: Reply): string | undefined {
  if (reply.kind === 'lost') return `the interpreter was lost (${reply.reason}): variables and functions are forgotten`
  return reply.kind === 'answer' && reply.answer.kind === 'failure' ? reply.answer.text : undefined
}
