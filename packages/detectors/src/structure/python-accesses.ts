// What a handler of Python finds in a store by an id of the request, and whether that is tied to the user: the stores of Django, of
// SQLAlchemy in its several forms, and what a generic view finds by itself.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { asksRole, asksWho } from '../routes/identity.js'
import { bodyOf } from '../routes/judge-route.js'
import { basesOf, fieldOf, rootOf } from '../routes/python-definitions.js'
import type { Route } from '../routes/route.js'
import { calleeOf } from '../taint/match-call.js'
import { rowAccess } from './row-access.js'

export interface PythonAccess {
  readonly call: Ref
  readonly store: string
  /** The handler asks for its user in some way. */
  readonly isTied: boolean
  /** The query or a comparison ties the object to the user, as the others should too. */
  readonly isWitness: boolean
  /** Whether a statement proves that the store knows whose each object is. */
  readonly namesOwner?: boolean
}

const mostText = 400
const byFunction = /^a?get_(?:object|list)_or_404$/
const ofStore = /^(?:a?get|get_or_404|get_one|one_or_404|first_or_404|filter|filter_by|where|a?first|exclude)$/
const idName = /^(?:pk|id|\w+_(?:id|pk))(?:__(?:exact|in))?$/
const requestData =
  /\bkwargs\b|\brequest\.(?:args|form|GET|POST|json|data|query_params|values|view_args|path_params|match_info)\b|\bget_json\(/
const owner =
  /\b(?:current_)?(?:user|owner|author|account|customer|reporter|member|created_by|tenant|organi[sz]ation|team|company|workspace|profile|employee|student|patient|client)(?:_?(?:id|pk))?\b/i
const user = /\b(?:current_user|request\.user|g\.user|user\.|user_id|identity|uid|owner)\b|\buser\b|session\[/
/** Views that find one object by the path. */
const detailView =
  /^(?:ModelViewSet|ReadOnlyModelViewSet|(?:Retrieve|Update|Destroy|RetrieveUpdate|RetrieveDestroy|RetrieveUpdateDestroy)APIView|(?:Detail|Update|Delete)View)$/

export function accessesInPython(semantics: Semantics, route: Route): PythonAccess[] {
  const body = bodyOf(semantics, route, 1)
  const isTied =
    body.some((ref) => asksWho(semantics, ref) || asksRole(semantics, ref)) || usesIdentity(semantics, route)
  const compares = body.some((ref) => isComparison(semantics, ref))
  const found = body.flatMap((call): PythonAccess[] => {
    const row = rowAccess(semantics, call, (value) => isOfRequest(semantics, route, value))
    if (row !== undefined) {
      const { isTied: isTiedHere } = row
      if (!isTiedHere && !row.isByRequest) return []
      return [{ call, store: row.table, isTied: isTied || isTiedHere, isWitness: isTiedHere, namesOwner: isTiedHere }]
    }
    const store = storeOf(semantics, call)
    if (store === undefined) return []
    const isTiedHere = isTiedCall(semantics, call, store)
    const isId = (value: Ref): boolean => isOfRequest(semantics, route, value) || isKey(semantics, route, call, value)
    if (!isTiedHere && !idsOf(semantics, call).some(isId)) return []
    return [{ call, store, isTied: isTied || isTiedHere, isWitness: isTiedHere || (isTied && compares) }]
  })
  const own = ofGenericView(semantics, route)
  return own === undefined || found.some(({ store }) => store === own.store)
    ? found
    : [...found, { ...own, isTied, isWitness: false }]
}

/** A parameter that a dependency fills with the user, and that the handler speaks of. */
function usesIdentity({ program }: Semantics, route: Route): boolean {
  return route.handlers.some((code) => {
    const { parameters, start, end, arguments: given } = program.functionOf(code)
    const names = parameters.flatMap(({ name = '' }, index) => {
      const argument = given[index]
      const written = argument === undefined ? '' : program.text(program.beside(code, argument))
      return /(?:^|_)(?:user|account|member|principal|identity)$/.test(name) && /Depends|Security|:/.test(written)
        ? [name]
        : []
    })
    const last = given.at(-1)
    const from = last === undefined ? start : program.flow(program.beside(code, last)).end
    const inside = program.module(code).text.slice({ start: from, end })
    return names.some((name) => new RegExp(`\\b${name}\\b`).test(inside))
  })
}

function isComparison({ program }: Semantics, ref: Ref): boolean {
  const flow = program.flowOf(ref, 'binary')
  if (flow === undefined || !/^(?:[!=]==?|is|in|!in|not in|is not)$/.test(flow.operator)) return false
  return user.test(program.text(ref).slice(0, mostText)) && /\.\w/.test(program.text(ref).slice(0, mostText))
}

/** The model that is asked for. */
function storeOf(semantics: Semantics, call: Ref): string | undefined {
  const { program } = semantics
  if (program.flow(call).op !== 'call') return undefined
  const { name, receiver } = calleeOf(semantics, call)
  if (name === undefined) return undefined
  if (byFunction.test(name)) return modelIn(textOf(semantics, call, 0))
  if (!ofStore.test(name)) return undefined
  const [, model] =
    /(?:^|\b)([A-Z]\w*)\.(?:objects|query)\b/.exec(receiver) ??
    /\b(?:query|select|delete|update)\(\s*([A-Z]\w*)/.exec(receiver) ??
    []
  if (model !== undefined) return model
  // `session.get(Order, id)`
  return /(?:^|[._])(?:db|session|s|conn|store)$/.test(receiver) ? modelIn(textOf(semantics, call, 0)) : undefined
}

function modelIn(written: string): string | undefined {
  return /^([A-Z]\w*)\b(?!\()/.exec(written)?.[1]
}

function textOf({ program }: Semantics, call: Ref, index: number): string {
  const value = program.argument(call, index)
  return value === undefined ? '' : program.text(value).slice(0, mostText)
}

/** The user in the query itself. */
function isTiedCall({ program }: Semantics, call: Ref, store: string): boolean {
  const written = program.text(call).slice(0, mostText).replaceAll(store, '')
  return owner.test(written.replaceAll(/\b(?:user|owner|account)s?_?(?:query|service|repo)\w*/gi, ''))
}

/** What stands for the id. */
function idsOf(semantics: Semantics, call: Ref): readonly Ref[] {
  const { program } = semantics
  const flow = program.flowOf(call, 'call')
  if (flow === undefined) return []
  const placed = flow.named === true ? flow.arguments.slice(0, -1) : flow.arguments
  const names = flow.named === true ? flow.arguments.at(-1) : undefined
  const named = names === undefined ? [] : (program.flowOf(program.beside(call, names.value), 'object')?.entries ?? [])
  return [
    ...placed.map(({ value }) => program.beside(call, value)).flatMap((value) => comparedId(semantics, value)),
    ...named
      .filter(({ name }) => name !== undefined && idName.test(name))
      .map(({ value }) => program.beside(call, value)),
  ]
}

/** `Order.id == order_id` is `order_id`. */
function comparedId({ program }: Semantics, value: Ref): readonly Ref[] {
  const flow = program.flowOf(value, 'binary')
  if (flow === undefined) return [value]
  const left = program.beside(value, flow.left)
  return /\.(?:id|pk|\w+_id)$/.test(program.text(left)) ? [program.beside(value, flow.right)] : []
}

/** A parameter that the path fills, or a field of the request. What nobody guesses is left out. */
function isOfRequest(semantics: Semantics, route: Route, value: Ref): boolean {
  const { program, origins } = semantics
  if (requestData.test(program.text(value).slice(0, mostText))) return true
  return origins.of(value).some((origin) => {
    const flow = program.flowOf(origin, 'argument')
    if (flow === undefined) {
      const call = program.flowOf(origin, 'call')
      const [first] = call?.arguments ?? []
      if (requestData.test(program.text(origin).slice(0, mostText))) return true
      return (
        first !== undefined &&
        /^int\(/.test(program.text(origin)) &&
        isOfRequest(semantics, route, program.beside(origin, first.value))
      )
    }
    const written = program.text(origin)
    if (/\bUUID|\bDepends\b|^request\b|\bSession\b/.test(written) || /<uuid:/.test(route.path ?? '')) return false
    return /^(?:pk|id|\w*_(?:id|pk)|\w+Id)\b/.test(written)
  })
}

/** Whatever a part of the path is called, what finds by the key alone takes it for one. */
function isKey(semantics: Semantics, { path = '' }: Route, call: Ref, value: Ref): boolean {
  const { program, origins } = semantics
  if (!/^a?get(?:_or_404)?$/.test(calleeOf(semantics, call).name ?? '')) return false
  return origins.of(value).some((origin) => {
    const flow = program.flowOf(origin, 'argument')
    const parameter =
      flow === undefined ? undefined : program.functionOf(program.enclosing(origin)).parameters[flow.index]
    const name = parameter?.name
    return name !== undefined && new RegExp(`[<{](?:int:)?${name}(?::int)?[>}]`).test(path)
  })
}

/** What a generic view looks in, where no method of its own says so. */
function ofGenericView(
  semantics: Semantics,
  { ref, handlers }: Route,
): Pick<PythonAccess, 'call' | 'store'> | undefined {
  const { program, origins } = semantics
  const [handler] = handlers
  const index = handler === undefined ? undefined : program.functionOf(handler).class
  const made =
    program.flowOf(ref, 'class') !== undefined
      ? ref
      : index === undefined
        ? undefined
        : origins.definitions.classValue(ref, index)
  if (made === undefined || !basesOf(semantics, made).some((each) => detailView.test(each.split('.').at(-1) ?? '')))
    return undefined
  const chosen = ['get_queryset', 'get_object'].flatMap((name) => fieldOf(semantics, made, name))
  if (chosen.length > 0) return undefined
  const [query] = fieldOf(semantics, made, 'queryset')
  const root = query === undefined ? undefined : rootOf(semantics, query)
  if (root === undefined || program.flow(root).op !== 'call') return undefined
  const [, store] = /^([A-Z]\w*)\.objects\b/.exec(program.text(root)) ?? []
  return store === undefined ? undefined : { call: root, store }
}
