// What FastAPI hands to a handler because a parameter names a function that finds it: `user: Annotated[User, Depends(current_user)]`, also
// where a module gives that a name. A record of a database comes from there, and not from the request; what else such a function gives
// may be parts of the request, gathered.

import type { Origins } from '../ir/origins.js'
import type { Ref } from '../ir/program.js'
import { plainSymbol, type Symbols } from '../ir/symbols.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'

const records = [
  'sqlalchemy#orm.{DeclarativeBase,declarative_base()}',
  'sqlalchemy#ext.declarative.declarative_base()',
  'flask_sqlalchemy#SQLAlchemy().Model',
  'sqlmodel#SQLModel',
  'beanie#Document',
  'mongoengine#Document',
  'tortoise#models.Model',
  'peewee#Model',
  'django#db.models.Model',
]
const injects = /\b(?:Depends|Security)\(/

/** Whether a function named by the parameter, and not the request, gives it. */
export function isInjected(origins: Origins, argument: Ref): boolean {
  const { program } = origins
  return (
    injects.test(program.text(argument)) ||
    annotationsOf(origins, argument).some(
      (each) => program.flow(each).op === 'load' && injects.test(program.text(each)),
    )
  )
}

export function isInjectedRecord(origins: Origins, argument: Ref, symbols: Symbols): boolean {
  if (!isInjected(origins, argument)) return false
  const types = annotationsOf(origins, argument).flatMap((each) => annotatedTypes(origins, each))
  return types.some((type) => matchesSymbol(records, plainSymbol(symbols.of(type) ?? '')))
}

function annotationsOf(origins: Origins, argument: Ref): readonly Ref[] {
  const { program } = origins
  const { annotation } = program.flowOf(argument, 'argument') ?? {}
  return annotation === undefined ? [] : origins.of(program.beside(argument, annotation))
}

/** `Annotated[User, Depends(f)]` is `User`. */
function annotatedTypes(origins: Origins, annotation: Ref): readonly Ref[] {
  const { program } = origins
  const key = program.flowOf(annotation, 'load')?.key
  if (key === undefined) return [annotation]
  return origins.of(program.beside(annotation, key)).flatMap((each) => {
    const first = program.flowOf(each, 'array')?.elements[0]?.value
    return first === undefined ? [] : origins.of(program.beside(each, first))
  })
}
