// A file that is written in the folder for temporary files under a name that others can guess: they put a link there first, and the
// program writes where it points. A random part, `mkdtemp`, or a flag that refuses what is there make it none.

import { text } from '../ir/constants.js'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { isPython } from '../routes/python-definitions.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { createsAnew, javaCopies, javaPathOf, javaWrites, wasCreated } from './java-files.js'
import { partsOf } from './path-parts.js'
import { isExclusiveInPython, writtenByPython } from './python-files.js'
import type { Structure } from './structure.js'

const writes = [
  '{fs,fs/promises,fs-extra}#{,promises.}{writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,outputFile,outputFileSync,writeJson,writeJsonSync,copyFile,copyFileSync,rename,renameSync}',
]

const opens = ['{fs,fs/promises}#{,promises.}{open,openSync}']

export function predictableFiles(semantics: Semantics): Structure[] {
  const { graph, program } = semantics
  return graph.calls.flatMap((call) => {
    if (moduleOf(call) !== 0) return []
    const path = writtenPath(semantics, call)
    if (path === undefined || isExclusive(semantics, call) || createsAnew(semantics, call)) return []
    const parts = partsOf(semantics, path)
    if (!parts.isTemporary || parts.isRandom || wasCreated(semantics, path)) return []
    return [
      {
        ref: call,
        at: program.flow(call),
        title: `A temporary file whose name others can guess: \`${program.module(call).text.folded(program.flow(call), 60)}\``,
        why: 'Every user of the machine can put a link under that name beforehand, and what is written goes where it points; what is read back may be theirs.',
        confidence: parts.isKnown ? 'high' : 'low',
        tier: parts.isKnown ? 'default' : 'explore',
        witnesses: [],
      } as const,
    ]
  })
}

function writtenPath(semantics: Semantics, call: Ref): Ref | undefined {
  const { program } = semantics
  if (isPython(program.module(call))) return writtenByPython(semantics, call)
  const { symbol, name = '' } = calleeOf(semantics, call)
  const given = program.flowOf(call, 'call')?.arguments ?? []
  const plain = plainSymbol(symbol ?? '')
  if (matchesSymbol(writes, plain)) {
    const argument = given[/^(?:copy|rename)/.test(name) ? 1 : 0]
    return argument === undefined ? undefined : program.beside(call, argument.value)
  }
  if (matchesSymbol(javaCopies, plain)) return given[1] === undefined ? undefined : program.beside(call, given[1].value)
  if (matchesSymbol(javaWrites, plain))
    return isOnlyRead(semantics, call, name) ? undefined : javaPathOf(semantics, call)
  const [path, flags] = given.map(({ value }) => program.beside(call, value))
  if (!matchesSymbol(opens, plain) || flags === undefined) return undefined
  const constant = semantics.constants.of(flags)
  return constant !== undefined && /^[wa]\+?$/.test(text(constant)) ? path : undefined
}

/** `new RandomAccessFile(file, "r")` */
function isOnlyRead({ program, constants }: Semantics, call: Ref, name: string): boolean {
  const mode = program.flowOf(call, 'call')?.arguments[1]
  const constant = mode === undefined ? undefined : constants.of(program.beside(call, mode.value))
  return name === 'RandomAccessFile' && constant !== undefined && text(constant) === 'r'
}

function isExclusive(semantics: Semantics, call: Ref): boolean {
  const { program, constants, origins } = semantics
  if (isPython(program.module(call))) return isExclusiveInPython(semantics, call)
  const given = program.flowOf(call, 'call')?.arguments ?? []
  return given.slice(1).some(({ value }) => {
    const ref = program.beside(call, value)
    return [ref, ...origins.property(ref, 'flag'), ...origins.property(ref, 'flags')].some((each) => {
      const constant = constants.of(each)
      if (constant !== undefined) return /^[wa]x\+?$/.test(text(constant))
      return /O_EXCL/.test(program.text(each).slice(0, 120))
    })
  })
}
