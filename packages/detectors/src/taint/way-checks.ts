// What only the whole way of a value shows: that it stays below a folder because no step upwards is in it, or that it is the path of a
// parsed address, which has none, and is not decoded afterwards. Read by both methods, each with its own way.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { staysBelowFolder } from './stands-behind.js'
import { matchesSymbol } from './symbol-pattern.js'

const parsing = ['global#URL', 'url#URL']
const normalizing = ['path#{,posix.}{normalize,join,resolve}']
const decoding = [
  'global#{decodeURIComponent,decodeURI,unescape}',
  'querystring#unescape',
  '{fast-decode-uri-component,decode-uri-component}#',
]

/**
 * `way`: from the sink back to the value that is known to have no `..` in it. Whether that is harmless at the end of it: not where it is
 * decoded in between, so that steps appear which were not there.
 */
export function isHarmlessWithoutSteps(semantics: Semantics, way: readonly Ref[]): boolean {
  return staysBelowFolder(semantics, way) && !way.slice(0, -1).some((ref) => isDecoded(semantics, ref))
}

/** What goes no step upwards on the way, and is harmless below a folder: the path of a parsed address, or one that was made from the root. */
export function parsedPath(semantics: Semantics, way: readonly Ref[]): Ref | undefined {
  for (const [at, ref] of way.entries()) {
    // A folder that is joined may itself begin at the root: what is joined to it may still be the path of an address.
    const goesNoStep = isPathOfAddress(semantics, ref) || isMadeFromRoot(semantics, ref)
    if (goesNoStep && staysBelowFolder(semantics, way.slice(0, at + 1))) return ref
    if (isDecoded(semantics, ref)) return undefined
  }
  return undefined
}

function isPathOfAddress({ program, origins, symbols }: Semantics, ref: Ref): boolean {
  const load = program.flowOf(ref, 'load')
  if (load?.property !== 'pathname') return false
  const made = origins.of(program.beside(ref, load.object))
  return (
    made.length > 0 &&
    made.every((origin) => {
      const call = program.flowOf(origin, 'call')
      const symbol = call === undefined ? undefined : symbols.of(program.beside(origin, call.callee))
      return symbol !== undefined && matchesSymbol(parsing, plainSymbol(symbol))
    })
  )
}

/** `path.normalize('/' + name)`, `path.join('/', name)`: there is nothing above the root. */
function isMadeFromRoot(semantics: Semantics, ref: Ref): boolean {
  const { program, symbols } = semantics
  const [first] = program.flowOf(ref, 'call')?.arguments ?? []
  if (first === undefined || first.spread) return false
  const { callee = 0 } = program.flowOf(ref, 'call') ?? {}
  const symbol = symbols.of(program.beside(ref, callee))
  return (
    symbol !== undefined &&
    matchesSymbol(normalizing, plainSymbol(symbol)) &&
    beginsWithSlash(semantics, program.beside(ref, first.value))
  )
}

function beginsWithSlash({ program, constants, origins }: Semantics, value: Ref): boolean {
  const [origin = value, more] = origins.of(value)
  if (more !== undefined) return false
  const flow = program.flow(origin)
  const first = flow.op === 'template' ? flow.parts[0] : flow.op === 'binary' ? flow.left : undefined
  const constant = constants.of(first === undefined ? origin : program.beside(origin, first))
  return constant?.type === 'string' && constant.value.startsWith('/')
}

function isDecoded({ program, symbols }: Semantics, ref: Ref): boolean {
  const call = program.flowOf(ref, 'call')
  const symbol = call === undefined ? undefined : symbols.of(program.beside(ref, call.callee))
  return symbol !== undefined && matchesSymbol(decoding, plainSymbol(symbol))
}
