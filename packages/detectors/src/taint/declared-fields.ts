// Fields of a parameter whose class checks what it is made of: what is declared a number, or one of a few words, holds no text of
// somebody's choice. Only classes that are known to check; an annotation alone holds nobody to anything. What forms and serializers
// have checked lies in a property of them.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from './symbol-pattern.js'

const checking = [
  'pydantic#{BaseModel,main.BaseModel}',
  'sqlmodel#SQLModel',
  'ninja#Schema',
  'msgspec#Struct',
  'django#forms.{,forms.,models.}{Form,ModelForm}',
  'rest_framework#serializers.{Serializer,ModelSerializer,HyperlinkedModelSerializer}',
]
const checkingWhenMade = ['pydantic#{BaseModel,main.BaseModel}']
/** Where an instance keeps what it has checked. */
const checked: ReadonlySet<string> = new Set(['cleaned_data', 'validated_data'])

/** Whether a load reads such a field. */
export function isHarmlessField(semantics: Semantics, ref: Ref, { object, property }: FlowOf<'load'>): boolean {
  if (property === undefined) return false
  const { origins, program } = semantics
  return origins.of(program.beside(ref, object)).some((origin) => {
    const { annotation } = program.flowOf(origin, 'argument') ?? {}
    if (annotation !== undefined) return isDeclared(semantics, program.beside(origin, annotation), property, 0)
    // What is made by hand is checked where it is made.
    const made = program.flowOf(origin, 'call')
    if (made !== undefined && isDeclared(semantics, program.beside(origin, made.callee), property, 0, checkingWhenMade))
      return true
    const load = program.flowOf(origin, 'load')
    if (load?.property === undefined || !checked.has(load.property)) return false
    return origins.of(program.beside(origin, load.object)).some((made) => {
      const call = program.flowOf(made, 'call')
      return call !== undefined && isDeclared(semantics, program.beside(made, call.callee), property, 0)
    })
  })
}

function isDeclared(
  semantics: Semantics,
  type: Ref,
  property: string,
  depth: number,
  by: readonly string[] = checking,
): boolean {
  const { origins, program, symbols } = semantics
  return origins.of(type).some((origin) => {
    const flow = program.flowOf(origin, 'class')
    const symbol = symbols.of(origin)
    if (flow === undefined || symbol === undefined || !matchesSymbol(by, plainSymbol(symbol))) return false
    if (program.module(origin).classes[flow.class]?.harmlessFields?.includes(property) === true) return true
    if (flow.superclass === undefined || depth > 8) return false
    return isDeclared(semantics, program.beside(origin, flow.superclass), property, depth + 1, by)
  })
}
