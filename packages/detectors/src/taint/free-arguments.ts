// Which elements of a list of arguments a program may take for an option, where they begin with a dash: not what stands behind `--`, and
// not what stands behind an option that takes a value. Read by both methods.

import { text } from '../ir/constants.js'
import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from './symbol-pattern.js'

const longestList = 60
const longestChain = 100
const mostCallers = 12
/** Options that stand by themselves: what follows them is free. */
const flag =
  /^(?:-[a-zA-Z]*[qvskLSI]|--(?:no-[\w-]+|quiet|verbose|bare|mirror|recursive|recurse-submodules|force|heads|tags|refs|symref|all|porcelain|cached|progress|prune|single-branch|oneline|stat|numstat|shortstat|name-only|name-status|follow|merges|silent|fail|show-error|location|compressed|head|insecure|archive|delete|abbrev-ref|verify|short|count|exit-code|get-url))$|=/
/** `tar xzf file`: the old form, without a dash. */
const bundle = /^[cxtruzjJvpaA]{1,8}f$/
/** What these give begins with the root. */
const absolute = ['path#{,posix.,win32.}resolve', 'fs{,/promises}#{,promises.}{realpath,realpathSync}']

export interface FreeArgument {
  readonly ref: Ref
  /** The call that gives the list to the function which starts the program. */
  readonly givenBy?: Ref
  /** It is the list itself, which nobody at hand gives: who gives it may stand in another file. */
  readonly isList?: true
}

/** `git(['clone', url])` of `function git(list) { execFile('git', list) }`: the list is that of each caller. */
export function freeArguments(semantics: Semantics, list: Ref): readonly FreeArgument[] {
  const given = listsGiven(semantics, list)
  if (given === undefined) return freeIn(semantics, list).map((ref) => ({ ref }))
  if (given.length === 0) return [{ ref: list, isList: true }]
  return given.flatMap(({ value, call }) => freeIn(semantics, value).map((ref) => ({ ref, givenBy: call })))
}

/** What callers give, where the list is a parameter; it itself, where nobody at hand gives it. */
function listsGiven(
  { program, graph, origins }: Semantics,
  list: Ref,
): readonly { value: Ref; call: Ref }[] | undefined {
  const [origin, more] = origins.of(changesOf(program, list).base)
  const parameter = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'argument')
  if (origin === undefined || parameter === undefined || parameter.rest) return undefined
  return graph
    .callers(program.enclosing(origin))
    .slice(0, mostCallers)
    .flatMap((call) => {
      const given = graph.given(call)[parameter.index]
      return given === undefined || given.spread ? [] : [{ value: program.beside(call, given.value), call }]
    })
}

function freeIn(semantics: Semantics, list: Ref): readonly Ref[] {
  const { program, constants } = semantics
  const free: Ref[] = []
  let before: string | undefined
  for (const element of elementsOf(semantics, list)) {
    const constant = constants.of(element)
    const written = constant === undefined ? undefined : text(constant)
    if (written === '--') break
    const isValue = before !== undefined && (bundle.test(before) || (before.startsWith('-') && !flag.test(before)))
    if (written === undefined && !isValue && !isAbsolute(semantics, element)) free.push(element)
    before = written
  }
  return free.filter((element) => program.flow(element).op !== 'constant')
}

/** The elements that stand in the code, in their order: of the list, and what is pushed or joined to it. */
function elementsOf({ program, origins }: Semantics, list: Ref): readonly Ref[] {
  const { base, pushed } = changesOf(program, list)
  const [origin = base, more] = origins.of(base)
  if (more !== undefined) return []
  const elements = program.flowOf(origin, 'array')?.elements ?? []
  const given = elements.filter(({ spread }) => !spread).map(({ value }) => program.beside(origin, value))
  return [...given, ...pushed].slice(0, longestList)
}

function changesOf(program: Program, list: Ref): { readonly base: Ref; readonly pushed: readonly Ref[] } {
  const pushed: Ref[] = []
  let base = list
  for (let depth = 0; depth < longestChain; depth += 1) {
    const flow = program.flow(base)
    if (flow.op === 'copy' || flow.op === 'name') base = program.beside(base, flow.from)
    else if (flow.op === 'after') {
      const call = program.beside(base, flow.call)
      const { callee = 0, arguments: given = [] } = program.flowOf(call, 'call') ?? {}
      const isPush = program.flowOf(program.beside(call, callee), 'load')?.property === 'push'
      if (flow.position === 'receiver' && isPush && given.every(({ spread }) => !spread))
        pushed.unshift(...given.map(({ value }) => program.beside(call, value)))
      base = program.beside(base, flow.base)
    } else break
  }
  return { base, pushed }
}

function isAbsolute({ program, origins, symbols }: Semantics, element: Ref): boolean {
  const found = origins.of(element)
  return (
    found.length > 0 &&
    found.every((origin) => {
      const call = program.flowOf(origin, 'call')
      const symbol = call === undefined ? undefined : symbols.of(program.beside(origin, call.callee))
      return symbol !== undefined && matchesSymbol(absolute, plainSymbol(symbol))
    })
  )
}
