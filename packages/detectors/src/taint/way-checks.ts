// What only the whole way of a value shows: that it stays below a folder because no step upwards is in it, or that it is the path of a
// parsed address, which has none, and is not decoded afterwards. Read by both methods, each with its own way.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { staysBelowFolder } from './stands-behind.js'
import { matchesSymbol } from './symbol-pattern.js'

const parsing = ['global#URL', 'url#URL']
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

/** The property of a parsed address on the way that is harmless in a path. */
export function parsedPath(semantics: Semantics, way: readonly Ref[]): Ref | undefined {
  const at = way.findIndex((ref) => isPathOfAddress(semantics, ref))
  if (at < 0 || way.slice(0, at).some((ref) => isDecoded(semantics, ref))) return undefined
  return staysBelowFolder(semantics, way.slice(0, at + 1)) ? way[at] : undefined
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

function isDecoded({ program, symbols }: Semantics, ref: Ref): boolean {
  const call = program.flowOf(ref, 'call')
  const symbol = call === undefined ? undefined : symbols.of(program.beside(ref, call.callee))
  return symbol !== undefined && matchesSymbol(decoding, plainSymbol(symbol))
}
