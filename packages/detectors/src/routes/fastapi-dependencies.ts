// Dependencies of FastAPI: what is run before a handler because a parameter, the route, its router or the application names it. One that
// asks for somebody and raises is a guard; one that hands out a connection or settings is none.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { asksRole, asksWho, isAuthorizationName, refuses } from './identity.js'
import { elementsOf, givenAs, namedIn } from './python-definitions.js'
import { ownBody, writtenAs } from './python-guards.js'
import type { Guard } from './route.js'
import { hasWord, wordsOf } from './words.js'

const injecting = /^(?:Depends|Security)$/
const deepest = 5
const longestAlias = 400
const asking: ReadonlySet<string> = new Set(
  'user users auth authenticated authenticate authentication account admin superuser token permission permissions role roles principal identity login jwt bearer oauth2 apikey member tenant owner viewer scopes protected'.split(
    ' ',
  ),
)
const harmless: ReadonlySet<string> = new Set(
  'db database session sessions settings config conf service services repo repository repositories pagination page paging params query cache redis client engine logger log uow locale language filter filters limit storage bucket mailer producer broker connection conn pool request background tasks http s3 time clock crud manager dao store'.split(
    ' ',
  ),
)

/** What the parameters of a function name. */
function dependenciesOf(semantics: Semantics, code: FunctionRef): readonly Ref[] {
  const { program } = semantics
  const inDefaults = program.within(code).flatMap((ref) => dependencyIn(semantics, ref))
  const inAnnotations = program
    .functionOf(code)
    .arguments.flatMap((argument) => annotatedDependencies(semantics, program.beside(code, argument)))
  return [...inDefaults, ...inAnnotations]
}

/** `Depends(f)` is `f`; `Security(f, scopes=[…])` too. */
function dependencyIn(semantics: Semantics, ref: Ref): Ref[] {
  const { program } = semantics
  if (program.flow(ref).op !== 'call' || !injecting.test(calleeOf(semantics, ref).name ?? '')) return []
  const first = program.argument(ref, 0)
  return first === undefined ? [] : [first]
}

/** `user: Annotated[User, Depends(f)]`, also where a module gives that a name: what is written there is looked up by its name. */
function annotatedDependencies(semantics: Semantics, argument: Ref): readonly Ref[] {
  const { program, origins } = semantics
  const written = program.text(argument)
  const own = namesIn(written).flatMap((name) => namedIn(semantics, argument, name) ?? [])
  const flow = program.flowOf(argument, 'argument')
  const alias = /:\s*(\w+)/.exec(written)?.[1]
  if (flow?.annotation === undefined || alias === undefined) return own
  const annotation = program.beside(argument, flow.annotation)
  const [made = annotation] = origins.of(annotation)
  const { text } = program.module(made).text
  if (!text.includes('Annotated[')) return own
  const at = new RegExp(`^${alias}\\s*(?::[^=\\n]*)?=\\s*Annotated\\[`, 'm').exec(text)
  if (at === null) return own
  const inAlias = namesIn(text.slice(at.index, at.index + longestAlias).split(/\n\S/, 1)[0] ?? '')
  return [...own, ...inAlias.flatMap((name) => namedIn(semantics, made, name) ?? [])]
}

function namesIn(written: string): readonly string[] {
  return [...written.matchAll(/\b(?:Depends|Security)\(\s*([\w.]+)/g)].flatMap(([, name]) => name ?? [])
}

/** What the parameters of a handler ask for. */
export function parameterGuards(semantics: Semantics, code: FunctionRef): readonly Guard[] {
  const { program } = semantics
  const found = dependenciesOf(semantics, code).map((each) => judgeDependency(semantics, each))
  const unread = program
    .functionOf(code)
    .arguments.flatMap((argument) => aliasGuard(semantics, program.beside(code, argument)))
  return found.length > 0 ? [...found, ...unread] : unread
}

/** `user: CurrentUser` where what that means is not at hand. */
function aliasGuard({ program, origins }: Semantics, argument: Ref): Guard[] {
  const flow = program.flowOf(argument, 'argument')
  const alias = /:\s*(\w+)/.exec(program.text(argument))?.[1]
  if (flow?.annotation === undefined || alias === undefined) return []
  const [made] = origins.of(program.beside(argument, flow.annotation))
  if (made === undefined || program.flowOf(made, 'import')?.name !== alias) return []
  const guard = { ref: argument, name: alias, authorizes: isAuthorizationName(alias) }
  if (/^(?:Current|Authenticated|LoggedIn|Verified|Active)\w*(?:User|Account|Member|Admin|Superuser)/.test(alias))
    return [{ ...guard, authenticates: true }]
  if (!/Dep(?:s|endency)?$/.test(alias) || hasWord(wordsOf(alias), harmless)) return []
  return hasWord(wordsOf(alias), asking)
    ? [{ ...guard, authenticates: true }]
    : [{ ...guard, authenticates: false, isUnknown: true }]
}

/** `dependencies=[Depends(f)]` of a route, a router, an application, or where a router is included. */
export function givenDependencies(semantics: Semantics, call: Ref): readonly Guard[] {
  return givenAs(semantics, call, 'dependencies')
    .flatMap((list) => elementsOf(semantics, list))
    .flatMap((each) => {
      const [named] = dependencyIn(semantics, each)
      return named === undefined
        ? [
            {
              ref: each,
              name: writtenAs(semantics, each),
              authenticates: false,
              authorizes: false,
              isUnknown: true as const,
            },
          ]
        : [judgeDependency(semantics, named)]
    })
}

function judgeDependency(semantics: Semantics, value: Ref, depth = 0): Guard {
  const { graph, origins, symbols } = semantics
  const name = writtenAs(semantics, value)
  const none = { ref: value, name, authenticates: false, authorizes: false }
  const symbol = plainSymbol(symbols.of(value) ?? '')
  if (/^(?:fastapi|starlette)#security\./.test(symbol)) return { ...none, authenticates: true }
  const called = origins.property(value, '__call__').flatMap((each) => graph.functions(each))
  const codes = called.length > 0 ? called : graph.functions(value)
  const words = wordsOf(name)
  if (codes.length === 0) {
    const isOptional = words.has('optional') || words.has('maybe')
    if (hasWord(words, asking))
      return { ...none, authenticates: !isOptional, authorizes: !isOptional && isAuthorizationName(name) }
    return hasWord(words, harmless) ? none : { ...none, isUnknown: true }
  }
  const inner =
    depth > deepest
      ? []
      : codes
          .flatMap((code) => dependenciesOf(semantics, code))
          .map((each) => judgeDependency(semantics, each, depth + 1))
  const body = ownBody(semantics, codes, 2)
  const isRefusing = body.some((ref) => refuses(semantics, ref) || semantics.program.flow(ref).op === 'throw')
  const isAsking = body.some((ref) => asksWho(semantics, ref)) || hasWord(words, asking)
  const isInner = inner.some(({ authenticates }) => authenticates)
  // What only reads a token and raises nothing hands out nobody as well as somebody.
  const isOptional = words.has('optional') || /auto_error\s*=\s*False/.test(inner.map((each) => each.name).join(' '))
  const authenticates = !isOptional && (isInner || (isAsking && isRefusing))
  const authorizes =
    authenticates &&
    (inner.some((each) => each.authorizes) ||
      (isRefusing && (isAuthorizationName(name) || body.some((ref) => asksRole(semantics, ref)))))
  const isUnknown = !authenticates && inner.some((each) => each.isUnknown === true)
  return { ...none, authenticates, authorizes, ...(isUnknown ? { isUnknown: true } : {}) }
}
