// What gdb is told, and what its answers mean. INVARIANT: of a script only whole numbers and names of a strict grammar are in
// the commands; gdb calls no function of the program, runs no commands of files and opens no file by a name that a file gives.

import { OperationError } from '../operation-error.js'
import { type Answer, AnswerError, listOf, numberOf, type ResultRecord, readAnswers, textOf } from './answers.js'

/** Nothing is read before these: init files are off by the arguments, and no program is loaded yet. */
const settings = [
  'may-call-functions off',
  'confirm off',
  'auto-load off',
  'auto-load safe-path /nonexistent',
  'startup-with-shell off',
  'history save off',
  'print sevenbit-strings on',
  'print elements 4096',
  'debuginfod enabled off',
  'debug-file-directory /nonexistent',
]

/** A library that the program had, by the descriptor that gdb gets, and where in memory it began. */
export interface LoadedLibrary {
  readonly descriptor: number
  readonly base: bigint
}

export type Target =
  | {
      readonly kind: 'core'
      readonly program: number
      readonly core: number
      readonly libraries: readonly LoadedLibrary[]
    }
  | {
      readonly kind: 'process'
      readonly pid: number
      /** A process that sees the files which the names of its libraries mean; absent: they mean ours. */
      readonly rootOf?: number
    }

/** The arguments of gdb: what it is told comes by its standard input. */
export const debuggerArguments = ['-nx', '-q', '--interpreter=mi3']

const own = (descriptor: number): string => `/proc/self/fd/${descriptor}`

/** How gdb ended, and what it said. */
interface Ended {
  readonly stdout: string
  readonly stderr: string
  /** Negative: the number of the signal that ended it. */
  readonly exitCode: number
}

/** Commands with the numbers by which their answers are found. */
export class DebuggerCommands {
  readonly #lines: string[] = []
  readonly #target: number
  readonly #end: number

  constructor(target: Target, questions: readonly string[]) {
    for (const setting of settings) this.#add(`-gdb-set ${setting}`)
    this.#add('-gdb-show may-call-functions')
    this.#target = this.#aim(target)
    for (const question of questions) this.#add(question)
    if (target.kind === 'process') this.#add('-target-detach')
    this.#end = this.#add('-gdb-exit')
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`
  }

  /** The answers to the questions, in their order; a gdb that is too old, or that ended early, is an error. */
  answersIn({ stdout, stderr, exitCode }: Ended): readonly ResultRecord[] {
    const records = readStrictly(stdout)
    const guard = records.get(settings.length + 1)
    if (guard === undefined || textOf(guard.results, 'value') !== 'off')
      throw unsupported('this gdb cannot be told to call no function')
    const aimed = records.get(this.#target)
    if (aimed?.outcome === 'error') throw failed(textOf(aimed.results, 'msg') ?? 'no reason')
    // The answer to the last question is the end of what is wanted; whether the farewell still comes says nothing of it.
    const isWhole = records.get(this.#end)?.outcome === 'exit' || (exitCode === 0 && records.has(this.#end - 1))
    if (!isWhole) throw failed(`it ended with ${exitCode} before it had answered: ${lastLine(stderr)}`)
    return [...records].filter(([number]) => number > this.#target && number < this.#end).map(([, record]) => record)
  }

  #add(command: string): number {
    const number = this.#lines.length + 1
    this.#lines.push(`${number}${command}`)
    return number
  }

  #aim(target: Target): number {
    if (target.kind === 'process') {
      this.#add(`-gdb-set sysroot ${target.rootOf === undefined ? '/' : `/proc/${target.rootOf}/root`}`)
      return this.#add(`-target-attach ${target.pid}`)
    }
    // Files that the dump names are looked for below a folder that is not there.
    this.#add('-gdb-set sysroot /nonexistent')
    this.#add(`-file-exec-and-symbols ${own(target.program)}`)
    const loaded = this.#add(`-target-select core ${own(target.core)}`)
    for (const { descriptor, base } of target.libraries) {
      const command = `add-symbol-file ${own(descriptor)} -o 0x${base.toString(16)}`
      this.#add(`-interpreter-exec console "${command}"`)
    }
    return target.libraries.length === 0 ? loaded : this.#lines.length
  }
}

function readStrictly(output: string): ReadonlyMap<number, ResultRecord> {
  try {
    return readAnswers(output)
  } catch (error) {
    if (error instanceof AnswerError) throw failed(error.message)
    throw error
  }
}

const mostOfLine = 200

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.slice(0, mostOfLine) ?? ''
}

function failed(reason: string): OperationError {
  return new OperationError('Other', `gdb: ${reason}`, { reason: 'system' })
}

function unsupported(reason: string): OperationError {
  const message = `Unsupported Operation error: ${reason}`
  return new OperationError('UnsupportedOperationError', message, { reason: 'system' })
}

const mostThreads = 512
const mostFrames = 1024

/** The threads and, for each that there may be, its frames: gdb is asked once, so the number of threads is not known yet. */
export const backtraceQuestions: readonly string[] = [
  '-list-thread-groups',
  '-thread-info',
  ...Array.from(
    { length: mostThreads },
    (_each, index) => `-stack-list-frames --thread ${index + 1} 0 ${mostFrames - 1}`,
  ),
]

export interface DebuggedFrame {
  readonly frameNumber: number
  readonly functionName: string
  readonly instructionPointer: string | undefined
  readonly source: string | undefined
  readonly lineNumber: number | undefined
}

export interface DebuggedThread {
  readonly id: number
  readonly tid: number | undefined
  readonly frames: readonly DebuggedFrame[]
}

export interface DebuggedProcess {
  readonly pid: number | undefined
  readonly threads: readonly DebuggedThread[]
}

export function backtraceIn(answers: readonly ResultRecord[]): DebuggedProcess {
  const [groups, info, ...stacks] = answers
  const pid = numberOf(textOf(listOf(groups?.results, 'groups')[0], 'pid'))
  const listed = listOf(info?.results, 'threads')
  if (listed.length > mostThreads)
    throw new OperationError('Other', `gdb: there are more than ${mostThreads} threads`, { reason: 'limit' })
  const threads = listed.flatMap((thread): DebuggedThread[] => {
    const id = numberOf(textOf(thread, 'id'))
    if (id === undefined) return []
    const tid = numberOf(/LWP (\d+)\)?$/.exec(textOf(thread, 'target-id') ?? '')?.[1])
    return [{ id, tid, frames: listOf(stacks[id - 1]?.results, 'stack').flatMap(frameIn) }]
  })
  return { pid, threads: threads.sort((left, right) => left.id - right.id) }
}

function frameIn(frame: Answer): DebuggedFrame[] {
  const frameNumber = numberOf(textOf(frame, 'level'))
  if (frameNumber === undefined) return []
  const source = textOf(frame, 'file') ?? textOf(frame, 'from')
  return [
    {
      frameNumber,
      functionName: textOf(frame, 'func') ?? '??',
      instructionPointer: textOf(frame, 'addr'),
      // A library came to gdb by its descriptor: where that is says nothing.
      source: source?.startsWith('/proc/self/fd/') === true ? undefined : source,
      lineNumber: numberOf(textOf(frame, 'line')),
    },
  ]
}

const longestName = 256
const grammar = /^[A-Za-z_][A-Za-z0-9_]*(?:(?:\.|->)[A-Za-z_][A-Za-z0-9_]*|\[[0-9]{1,9}\])*$/

/** Names of variables with their members and elements: anything else would be a command to gdb. */
export function checkNames(names: readonly string[]): void {
  const wrong = names.find((name) => name.length > longestName || !grammar.test(name))
  if (wrong === undefined) return
  throw new OperationError('ValidationError', `Validation error: not the name of a variable: ${wrong}`)
}

export function valueQuestions(thread: number, frame: number, names: readonly string[]): readonly string[] {
  checkNames(names)
  return names.map((name) => `-data-evaluate-expression --thread ${thread} --frame ${frame} "${name}"`)
}

/** By name; one that is not there is left out. */
export function valuesIn(names: readonly string[], answers: readonly ResultRecord[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [index, name] of names.entries()) {
    const value = textOf(answers[index]?.results, 'value')
    if (answers[index]?.outcome === 'done' && value !== undefined) values.set(name, value)
  }
  return values
}
