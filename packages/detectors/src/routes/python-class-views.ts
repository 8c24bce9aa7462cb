// Classes whose methods answer requests: `MethodView`, `APIView`, viewsets, generic views, handlers of Tornado. A check may stand on the
// method, on the class, in a field of it, or in what it inherits.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { defaultPermissions } from './django-settings.js'
import { asksRole, asksWho, refuses } from './identity.js'
import {
  basesOf,
  classHeadAt,
  decorations,
  elementsOf,
  fieldOf,
  givenAs,
  headAt,
  rootOf,
} from './python-definitions.js'
import { namesLogin, namesRole } from './python-guard-names.js'
import {
  baseGuards,
  decoratorGuard,
  decoratorGuards,
  judgePythonGuard,
  ownBody,
  permissionGuards,
} from './python-guards.js'
import type { Guard, Route } from './route.js'

type Place = Pick<Route, 'path' | 'router' | 'guards' | 'from'>

/** Methods that are asked by the method of HTTP, or by what a viewset calls it. */
const answering: ReadonlyMap<string, string> = new Map([
  ...['get', 'post', 'put', 'patch', 'delete'].map((name) => [name, name] as const),
  ['create', 'post'],
  ['update', 'put'],
  ['partial_update', 'patch'],
  ['destroy', 'delete'],
  ['list', 'get'],
  ['retrieve', 'get'],
  ['form_valid', 'post'],
  ['perform_create', 'post'],
  ['perform_update', 'put'],
  ['perform_destroy', 'delete'],
])
/** Of a generic view or viewset alone: names that may be anything in another class. */
const ofGeneric = /^(?:create|update|partial_update|destroy|list|retrieve|form_valid|perform_\w+)$/
/** What a base class does by itself. */
const inherited: readonly (readonly [base: RegExp, method: string])[] = [
  [/^(?:ModelViewSet|CreateView|CreateAPIView|ListCreateAPIView|FormView)$/, 'post'],
  [/^(?:UpdateView|UpdateAPIView|RetrieveUpdateAPIView)$/, 'put'],
  [/^(?:DeleteView|DestroyAPIView|RetrieveDestroyAPIView|RetrieveUpdateDestroyAPIView)$/, 'delete'],
  [/^(?:DetailView|ListView|ListAPIView|RetrieveAPIView|ReadOnlyModelViewSet)$/, 'get'],
]
const generic = /View(?:Set)?$|^(?:Create|Update|Destroy|List|Retrieve)ModelMixin$/
const deciding = /^(?:dispatch|dispatch_request|initial|check_permissions|test_func|has_permission|prepare|setup)$/

export function classViewRoutes(semantics: Semantics, made: Ref, place: Place): Route[] {
  const { program, origins } = semantics
  const flow = program.flowOf(made, 'class')
  const code = flow === undefined ? undefined : program.module(made).classes[flow.class]
  if (code === undefined) return []
  const bases = basesOf(semantics, made).map((each) => each.split('.').at(-1) ?? '')
  const isGeneric = bases.some((each) => generic.test(each))
  // Which objects it works on is a part of what each of its methods does.
  const choosing = code.members
    .filter(({ name }) => isGeneric && /^get_(?:queryset|object)$/.test(name))
    .map((member) => program.beside(made, member.function))
  const outer = [...place.guards, ...classGuards(semantics, made)]
  const route = (
    method: string,
    handlers: readonly FunctionRef[],
    handler: FunctionRef | undefined,
    guards: readonly Guard[],
  ): Route => ({
    ref: handler === undefined ? made : origins.definitions.functionValue(handler),
    at: handler === undefined ? classHeadAt(semantics, made) : headAt(semantics, handler),
    method,
    path: place.path,
    router: place.router,
    handlers,
    handlerName: code.name,
    guards,
    ...(place.from === undefined ? {} : { from: place.from }),
  })
  const own = code.members.flatMap((member): Route[] => {
    const handler = program.beside(made, member.function)
    const value = origins.definitions.functionValue(handler)
    const all = decorations(semantics).get(value) ?? []
    const action = all.find(({ callee }) => calleeOf(semantics, callee).name === 'action')
    const method = action === undefined ? answering.get(member.name) : actionMethod(semantics, action.callee)
    if (method === undefined || (action === undefined && ofGeneric.test(member.name) && !isGeneric)) return []
    const guards = all.flatMap((each) => decoratorGuard(semantics, each))
    // What an action is given takes the place of what its class says.
    const isReplaced = action !== undefined && givenAs(semantics, action.callee, 'permission_classes').length > 0
    return [
      route(method, [handler, ...choosing], handler, isReplaced ? [...place.guards, ...guards] : [...guards, ...outer]),
    ]
  })
  const [base] = inherited.filter(([each]) => bases.some((name) => each.test(name)))
  if (base === undefined || own.some(({ method }) => method !== 'get' || base[1] === 'get')) return own
  const members = code.members.map((member) => program.beside(made, member.function))
  return [...own, { ...route(base[1], members, undefined, outer), changesByItself: true }]
}

/** `@action(detail=True, methods=['post'])`. */
function actionMethod(semantics: Semantics, callee: Ref): string {
  const { constants } = semantics
  const methods = givenAs(semantics, callee, 'methods')
    .flatMap((list) => elementsOf(semantics, list))
    .flatMap((each) => {
      const constant = constants.of(each)
      return constant?.type === 'string' ? [constant.value.toLowerCase()] : []
    })
  return methods.find((each) => each !== 'get') ?? 'get'
}

/** What stands before every method of a class. */
function classGuards(semantics: Semantics, made: Ref): readonly Guard[] {
  const { program } = semantics
  const flow = program.flowOf(made, 'class')
  const code = flow === undefined ? undefined : program.module(made).classes[flow.class]
  const deciders = (code?.members ?? []).filter(({ name }) => deciding.test(name))
  const ofMethods = deciders.flatMap(({ name, function: number }) => {
    const method = program.beside(made, number)
    const value = semantics.origins.definitions.functionValue(method)
    return [...decoratorGuards(semantics, value), ...methodGuard(semantics, method, name)]
  })
  return [
    ...decoratorGuards(semantics, made),
    ...ofMethods,
    ...fieldGuards(semantics, made),
    ...permissions(semantics, made),
    ...baseGuards(semantics, made),
  ]
}

function methodGuard(semantics: Semantics, method: FunctionRef, name: string): Guard[] {
  const body = ownBody(semantics, [method], 2)
  const isAsking = body.some((ref) => asksWho(semantics, ref) || asksRole(semantics, ref))
  const isRefusing = body.some((ref) => refuses(semantics, ref) || semantics.program.flow(ref).op === 'throw')
  if (!isAsking || !(isRefusing || /^(?:test_func|has_permission)$/.test(name))) return []
  const ref = semantics.origins.definitions.functionValue(method)
  return [{ ref, name, authenticates: true, authorizes: body.some((each) => asksRole(semantics, each)) }]
}

/** `decorators = [login_required]`. */
function fieldGuards(semantics: Semantics, made: Ref): Guard[] {
  return ['decorators', 'method_decorators']
    .flatMap((name) => fieldOf(semantics, made, name))
    .flatMap((list) => elementsOf(semantics, list))
    .map((each) => judgePythonGuard(semantics, each))
}

/** `permission_classes` of a class of the REST framework, what chooses them, or what the settings say for all. */
function permissions(semantics: Semantics, made: Ref): readonly Guard[] {
  const { program, symbols } = semantics
  const [chosen] = fieldOf(semantics, made, 'get_permissions').flatMap((each) => semantics.graph.functions(each))
  if (chosen !== undefined) return [chosenPermissions(semantics, chosen)]
  const [list] = fieldOf(semantics, made, 'permission_classes')
  if (list !== undefined) return permissionGuards(semantics, list)
  const [required] = fieldOf(semantics, made, 'permission_required')
  if (required !== undefined)
    return [{ ref: required, name: 'permission_required', authenticates: true, authorizes: true }]
  return isOfRestFramework(plainSymbol(symbols.of(rootOf(semantics, made)) ?? ''))
    ? defaultPermissions(program, made)
    : []
}

function isOfRestFramework(symbol: string): boolean {
  return symbol.startsWith('rest_framework#')
}

/** By what it names: which of them holds for which action is not told. */
function chosenPermissions({ program, origins }: Semantics, chosen: FunctionRef): Guard {
  const { start, end } = program.functionOf(chosen)
  const written = program.module(chosen).text.slice({ start, end }).slice(0, 2000)
  const names = written.match(/\b[A-Z]\w+/g) ?? []
  return {
    ref: origins.definitions.functionValue(chosen),
    name: 'get_permissions',
    authenticates: names.some(namesLogin),
    authorizes: names.some(namesRole),
    isUnknown: true,
  }
}
