// What is left of a parameter whose class says with decorators what its fields are, where they are asked before the handler runs. Facts
// for both methods; fields that say nothing are as they were sent.

import { pipeOn } from '../frameworks/validation-pipe.js'
import type { CheckedField } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import type { Shape } from './schemas.js'
import { matchesSymbol } from './symbol-pattern.js'

/** Classes made of others, all or some of whose fields are optional or left out. */
const derived = [
  '{@nestjs/mapped-types,@nestjs/swagger,@nestjs/graphql}#{PartialType,PickType,OmitType,IntersectionType}',
]
const deepest = 8

/** What the class of a parameter leaves of a property of it. */
export function leftByClass(semantics: Semantics, source: Ref, path: readonly string[]): Shape | undefined {
  const { program } = semantics
  const { annotation } = program.flowOf(source, 'argument') ?? {}
  const [name, ...inner] = path
  if (annotation === undefined) return undefined
  const pipe = pipeOn(semantics, source, program.enclosing(source))
  // Without what the class does not name, the whole is what the program asked for.
  if (name === undefined)
    return pipe === 'strict' ? { kind: 'object', properties: new Map(), isOpen: false } : undefined
  if (pipe === 'none') return undefined
  const field = checkedField(semantics, program.beside(source, annotation), name, 0)
  if (field === undefined) return undefined
  // The elements of a list are checked, and not the list: what is no list is refused by another decorator, or goes through.
  const depth = field.isOfElements ? 1 : 0
  return inner.length > depth ? { kind: 'anything' } : { kind: field.left }
}

function checkedField(semantics: Semantics, type: Ref, name: string, depth: number): CheckedField | undefined {
  const { origins, program } = semantics
  if (depth > deepest) return undefined
  for (const origin of origins.of(type)) {
    const made = program.flowOf(origin, 'class')
    if (made === undefined) continue
    const own = program.module(origin).classes[made.class]?.checkedFields?.find((each) => each.name === name)
    if (own !== undefined) return own
    if (made.superclass === undefined) continue
    for (const base of basesOf(semantics, program.beside(origin, made.superclass))) {
      const inherited = checkedField(semantics, base, name, depth + 1)
      if (inherited !== undefined) return inherited
    }
  }
  return undefined
}

/** The class, or those that it is derived of: `PartialType(CreateUser)`. */
function basesOf({ program, origins, symbols }: Semantics, superclass: Ref): readonly Ref[] {
  return origins.of(superclass).flatMap((origin) => {
    const call = program.flowOf(origin, 'call')
    const symbol = call === undefined ? undefined : symbols.of(program.beside(origin, call.callee))
    if (call === undefined || symbol === undefined || !matchesSymbol(derived, plainSymbol(symbol))) return [origin]
    return call.arguments.map(({ value }) => program.beside(origin, value))
  })
}
