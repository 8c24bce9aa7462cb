// Whether a value is an id that the request names, or an object that holds one.

import { sourceAt } from '../frameworks/knowledge.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { Steps } from './steps.js'

/** A `guid` or `uuid` is nothing that somebody guesses. */
const idName = /(?:^|[^a-zA-Z])id\b|[a-z](?:Id|ID)\b/
/** `@Param('id', ParseIntPipe) id: number` */
const partOfPath = /^(?:@nestjs\/common|routing-controllers|@tsed\/\w+)#(?:Param|PathParams)\(/
const deepest = 6
const mostSteps = 300

/** `req.params.id`, or an object that holds it: `{ where: { id: req.params.id } }`. */
export function holdsIdOfRequest(semantics: Semantics, value: Ref, depth = 0, steps = new Steps(mostSteps)): boolean {
  if (depth > deepest || !steps.take()) return false
  const { program, origins, symbols } = semantics
  const symbol = symbols.of(value)
  if (symbol !== undefined && isOfRequest(plainSymbol(symbol))) return idName.test(program.text(value).slice(0, 200))
  return origins.of(value).some((origin) => {
    const flow = program.flow(origin)
    if (flow.op === 'argument') {
      // A pipe that makes a number of it leaves it the id that was asked for.
      const { name = '', type = '' } = program.functionOf(program.enclosing(origin)).parameters[flow.index] ?? {}
      if (partOfPath.test(type)) return idName.test(name)
    }
    const inside = (each: number): boolean =>
      holdsIdOfRequest(semantics, program.beside(origin, each), depth + 1, steps)
    if (origin !== value && holdsIdOfRequest(semantics, origin, depth + 1, steps)) return true
    if (flow.op === 'object') return flow.entries.some((each) => inside(each.value))
    if (flow.op === 'call' || flow.op === 'unary') {
      return flow.op === 'unary' ? inside(flow.operand) : flow.arguments.some((each) => inside(each.value))
    }
    return false
  })
}

function isOfRequest(symbol: string): boolean {
  for (let at = symbol.length; at > 0; at = symbol.lastIndexOf('.', at - 1)) {
    const kind = sourceAt(symbol.slice(0, at))?.kind
    if (kind === 'path-parameter' || kind === 'query' || kind === 'body') return true
  }
  return false
}
