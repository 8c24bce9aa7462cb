// Routes that nothing registers: server actions and route handlers are called from outside because a file exports them. What asks for the
// user stands in their own code, so that it is read there; only the exports of one file are compared with one another.

import type { At } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { functionsOf } from './functions-of.js'
import { asksRole, isAuthorizationName, isGuardName, refuses } from './identity.js'
import type { Guard, Route } from './route.js'
import { authenticationWords, hasWord, wordsOf } from './words.js'

const handlerFile = /(?:^|\/)route\.[cm]?[jt]sx?$/
const handlerName = /^(?:GET|POST|PUT|PATCH|DELETE)$/
/** What a call for the user gives, and what it is called. */
const known = /(?:^|\W)(?:\w*[sS]ession|\w*[uU]ser|\w*[vV]iewer|\w*[pP]rincipal|me)[!?]?(?:\(\))?$|(?:^|\W)auth\w*\(\)$/

export function readExportedRoutes(semantics: Semantics): Route[] {
  const { program } = semantics
  const { flow, text, functions } = program.modules[0] ?? { flow: [], functions: [] }
  const isOfActions = functions[0]?.directives.includes('use server') === true
  const isOfHandlers = text !== undefined && handlerFile.test(text.path)
  if (text === undefined || !(isOfActions || isOfHandlers)) return []
  return flow.flatMap((each): Route[] => {
    if (each.op !== 'export' || (isOfHandlers && !handlerName.test(each.name))) return []
    const ref = program.ref(0, each.value)
    const [code, other] = functionsOf(semantics, ref)
    if (code === undefined || other !== undefined || program.module(code) !== program.modules[0]) return []
    return [
      {
        ref: semantics.origins.definitions.functionValue(code),
        at: headOf(semantics, code),
        method: isOfHandlers ? each.name.toLowerCase() : 'post',
        path: isOfHandlers
          ? text.path.replace(/\/?route\.\w+$/, '').replace(/^(?:.*\/)?app(?=\/)/, '') || '/'
          : each.name,
        router: 'exports',
        handlers: [code],
        handlerName: each.name,
        guards: guardsInside(semantics, code),
        isApart: true,
      },
    ]
  })
}

/** Whether a route is one that a file exports. */
export function isExportedRoute({ router }: Pick<Route, 'router'>): boolean {
  return router === 'exports'
}

/** Its first line: the rest is what it does. */
function headOf({ program }: Semantics, code: FunctionRef): At {
  const { start, end } = program.functionOf(code)
  const length = program
    .module(code)
    .text.slice({ start, end })
    .search(/[\r\n]/)
  return { start, end: length === -1 ? end : start + length }
}

/** `await requireSession()`, or a call that gives the user where the code turns others away. */
function guardsInside(semantics: Semantics, code: FunctionRef): Guard[] {
  const own = semantics.program.within(code)
  const isRefusing = own.some((ref) => isRefusal(semantics, ref))
  const authorizes = isRefusing && own.some((ref) => asksRole(semantics, ref))
  return own.flatMap((ref): Guard[] => {
    if (semantics.program.flow(ref).op !== 'call') return []
    const { name = '' } = calleeOf(semantics, ref)
    const isAsking = isGuardName(name) || (isRefusing && hasWord(wordsOf(name), authenticationWords))
    if (!isAsking) return []
    return [{ ref, name, authenticates: true, authorizes: authorizes || isAuthorizationName(name) }]
  })
}

/** `new Response(null, { status: 401 })` */
function isRefusal(semantics: Semantics, ref: Ref): boolean {
  const { program, constants, origins } = semantics
  if (refuses(semantics, ref) || program.flow(ref).op === 'throw') return true
  const options = program.flowOf(ref, 'call')?.arguments.at(1)?.value
  if (options === undefined) return false
  return origins.property(program.beside(ref, options), 'status').some((status) => {
    const constant = constants.of(status)
    return constant?.type === 'number' && (constant.value === 401 || constant.value === 403)
  })
}

/** Whether an instruction uses what is known of the user: `session.userId`, `const { userId } = await auth()`. */
export function usesWho({ program }: Semantics, ref: Ref): boolean {
  const load = program.flowOf(ref, 'load')
  return load?.property !== undefined && known.test(program.text(program.beside(ref, load.object)).slice(-80))
}
