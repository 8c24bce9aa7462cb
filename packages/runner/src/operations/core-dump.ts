// Core dumps: open gdb, open and read the program and the dump, then `execute` of gdb. The libraries that a dump names are shown to gdb
// where the policy permits to read them, and never by their names.

import type { ResultRecord } from '../debugger/answers.js'
import {
  backtraceIn,
  backtraceQuestions,
  checkNames,
  DebuggerCommands,
  debuggerArguments,
  type LoadedLibrary,
  valueQuestions,
  valuesIn,
} from '../debugger/session.js'
import { ElfError, type MappedFile, readMappedFiles } from '../elf/read-elf.js'
import { CoreDump, tracedProcess } from '../handles/traced-values.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { defaultPlaces } from '../places.js'
import { firstLent, type LentObject } from '../platform/execute.js'
import type { HeldObject } from '../platform/held.js'
import { readParts } from '../platform/read-file.js'
import { closePlace, grantRead, openPlace, type Place, requireFile } from './access.js'
import { bytesPerUnit } from './content.js'
import { asksOfProgram, FixedProgram } from './fixed-program.js'
import { type Ask, defineOperation, type Operation } from './operation.js'

const debuggerAsks = asksOfProgram(defaultPlaces.debugger)
const mostLibraries = 200
const libraryName = /\.so(?:\.[\w.]+)?$/

/** Opens gdb, the program and the dump, asks gdb, and closes everything. */
function askDebugger(host: Host, dump: CoreDump, questions: readonly string[]): readonly ResultRecord[] {
  const opened: { close(): void }[] = []
  const keep = <T extends { close(): void }>(each: T): T => {
    opened.push(each)
    return each
  }
  try {
    const gdb = keep(new FixedProgram(host, host.places.debugger))
    const program = openToLend(host, dump.program, keep)
    const core = openToLend(host, dump.core, keep)
    const libraries = lendLibraries(host, dump, core, keep)
    const first = firstLent + 2
    const target = {
      kind: 'core' as const,
      program: firstLent,
      core: firstLent + 1,
      libraries: libraries.map(({ base }, index): LoadedLibrary => ({ descriptor: first + index, base })),
    }
    const commands = new DebuggerCommands(target, questions)
    const lent = [program, core, ...libraries]
    return commands.answersIn(gdb.run({ args: debuggerArguments, input: commands.text, lent, confinement: 'dump' }))
  } finally {
    for (const each of opened.reverse()) each.close()
  }
}

type Keep = <T extends { close(): void }>(each: T) => T

function openToLend(host: Host, path: string, keep: Keep): LentObject {
  const place = openPlace(host, path, 'refuse')
  keep({ close: () => closePlace(place) })
  const object = requireFile(place)
  return { object, grant: grantRead(host, object) }
}

interface LentLibrary extends LentObject {
  readonly base: bigint
}

function lendLibraries(host: Host, dump: CoreDump, core: LentObject, keep: Keep): readonly LentLibrary[] {
  const lent: LentLibrary[] = []
  for (const { path, base } of mappedIn(host, core)) {
    if (path === dump.program || !libraryName.test(path) || lent.length === mostLibraries) continue
    const place = openQuietly(host, path)
    if (place === undefined) continue
    keep({ close: () => closePlace(place) })
    const library = lendQuietly(host, place)
    if (library !== undefined) lent.push({ ...library, base })
  }
  return lent
}

function mappedIn(host: Host, { object, grant }: LentObject): readonly MappedFile[] {
  try {
    return readParts(object, grant, (readAt) =>
      readMappedFiles((offset, length) => {
        host.charge(length / bytesPerUnit)
        return readAt(offset, length)
      }),
    )
  } catch (error) {
    if (!(error instanceof ElfError)) throw error
    throw new OperationError('ValidationError', `Validation error: not a core dump: ${error.message}`)
  }
}

/** What may not be looked at, or is not there, is left out: calls in that library have no names then. */
function openQuietly(host: Host, path: string): Place | undefined {
  return quietly(host, path, () => openPlace(host, path, 'follow'))
}

function lendQuietly(host: Host, place: Place): LentObject | undefined {
  return quietly(host, place.path.text, () => {
    const object: HeldObject = requireFile(place)
    return { object, grant: grantRead(host, object) }
  })
}

function quietly<T>(host: Host, path: string, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof OperationError) || error.reason === 'limit') throw error
    host.journal.note(`left out the library ${path}: ${error.message}`)
    return undefined
  }
}

const asks: readonly Ask[] = [
  ...debuggerAsks.opens,
  { action: 'open', on: 'directory', of: 'program', part: 'parent' },
  { action: 'open', on: 'file', of: 'program' },
  { action: 'read', on: 'file', of: 'program' },
  { action: 'open', on: 'directory', of: 'core', part: 'parent' },
  { action: 'open', on: 'file', of: 'core' },
  { action: 'read', on: 'file', of: 'core' },
  debuggerAsks.execute,
  { action: 'open', on: 'directory', at: '/usr/lib', condition: 'the folder of each library' },
  { action: 'read', on: 'file', at: '/usr/lib', condition: 'each library, after `open`' },
]
const dump = { name: 'dump', type: 'core dump' } as const
const names = { name: 'names', type: 'texts' } as const

const coreDump = defineOperation({
  name: 'CoreDump',
  summary: 'names a program and its core dump; nothing is opened yet (Linux)',
  parameters: [
    { name: 'program', type: 'string' },
    { name: 'core', type: 'string' },
  ],
  returns: 'CoreDump',
  asks: [],
  perform: (_host, { program, core }) => new CoreDump(program, core),
})

const backtrace = defineOperation({
  name: 'backtrace',
  style: 'method',
  summary: 'the threads of a core dump and the calls they were in, told by `/usr/bin/gdb`',
  parameters: [dump],
  returns: 'TracedProcess',
  asks,
  perform: (host, input) => tracedProcess(backtraceIn(askDebugger(host, input.dump, backtraceQuestions))),
})

/** gdb's own numbers of threads begin with this. */
const firstThread = 1
const mostNames = 1000
const largestNumber = 1_000_000

function getVariables(
  host: Host,
  input: { dump: CoreDump; frame: number | bigint; names: readonly string[] },
  thread: number | bigint,
): ReadonlyMap<string, string> {
  checkNames(input.names)
  if (input.names.length > mostNames) throw invalid(`more than ${mostNames} names`)
  const questions = valueQuestions(index('thread', thread), index('frame', input.frame), input.names)
  return valuesIn(input.names, askDebugger(host, input.dump, questions))
}

function index(what: string, value: number | bigint): number {
  if (value < 0 || value > largestNumber) throw invalid(`not the number of a ${what}: ${value}`)
  return Number(value)
}

function invalid(reason: string): OperationError {
  return new OperationError('ValidationError', `Validation error: ${reason}`)
}

const variables = {
  name: 'get_variables',
  style: 'method',
  summary: 'values of variables in one call; names with members and elements: `point.x`, `list->next`, `array[2]`',
  returns: 'map of string to string',
  asks,
} as const

const getVariablesOfFrame = defineOperation({
  ...variables,
  parameters: [dump, { name: 'frame', type: 'int' }, names],
  perform: (host, input) => getVariables(host, input, firstThread),
})

const getVariablesOfThread = defineOperation({
  ...variables,
  parameters: [dump, { name: 'thread', type: 'int' }, { name: 'frame', type: 'int' }, names],
  perform: (host, input) => getVariables(host, input, input.thread),
})

export const coreDumpOperations: readonly Operation[] = [coreDump, backtrace, getVariablesOfFrame, getVariablesOfThread]
