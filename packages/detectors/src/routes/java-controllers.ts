// Routes of Java: methods of Spring's controllers, of resources of JAX-RS and of servlets, with what stands before each. INVARIANT: where
// neither the code of a class nor a configuration at hand shows how its house asks for users, a guard that is unknown says so.

import type { ClassCode, Member } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { instructionsOf } from './functions-of.js'
import { asksRole, asksWho, refuses } from './identity.js'
import { hasCheckingInterceptor, interceptedAt } from './interceptors.js'
import { type Annotation, elementOf, readAnnotations, type Texts, textsOf } from './java-annotations.js'
import { annotatedGuards, guardedMethods } from './java-guards.js'
import { joinedPath } from './path-match.js'
import type { Guard, Route } from './route.js'
import { hasChains, rulingFor } from './spring-security.js'

const springVerb = /^org\.springframework\.web\.bind\.annotation#(Get|Post|Put|Patch|Delete|Request)Mapping$/
const jaxVerb = /^(?:javax|jakarta)\.ws\.rs#(GET|POST|PUT|PATCH|DELETE)$/
const jaxPath = /^(?:javax|jakarta)\.ws\.rs#Path$/
const servletVerb = /^do(Get|Post|Put|Delete|Patch)$/
const servlet = /^(?:javax|jakarta)\.servlet\.http#HttpServlet$/
const changing = ['delete', 'put', 'patch', 'post']
/** So many routes that ask in their own code make a house where nobody else does. */
const enoughByHand = 2
/** A class with more is no one's work; what stands before its methods is not told. */
const mostHandlers = 2000

type Kind = 'spring' | 'jax-rs' | 'servlet'

interface Controller {
  readonly module: number
  readonly index: number
  readonly code: ClassCode
  readonly annotations: readonly Annotation[]
  /** The symbol of what it extends; `program` for a class of the program's own. */
  readonly superclass: string | undefined
}

interface Handler {
  readonly kind: Kind
  readonly member: Member
  readonly code: FunctionRef
  readonly at: Route['at']
  readonly method: string
  readonly path: string | undefined
  readonly own: readonly Annotation[]
}

/** Those of the unit: what decides about the routes of others is loaded for them, not for it. */
export function readJavaRoutes(semantics: Semantics): readonly Route[] {
  const { program } = semantics
  const [unit] = program.modules
  const routes = (unit?.classes ?? []).flatMap((code, index) => {
    const annotations = readAnnotations(semantics, 0, code.decorators)
    const controller = { module: 0, index, code, annotations, superclass: superclassOf(semantics, index) }
    const handlers = code.members.flatMap((member) => handlerOf(semantics, controller, member))
    return handlers.length === 0 || handlers.length > mostHandlers ? [] : routesOf(semantics, controller, handlers)
  })
  return routes.slice(0, mostHandlers)
}

function superclassOf(semantics: Semantics, index: number): string | undefined {
  const { program, origins, symbols } = semantics
  const made = origins.definitions.classValue(0, index)
  const superclass = made === undefined ? undefined : program.flowOf(made, 'class')?.superclass
  if (superclass === undefined) return undefined
  const symbol = plainSymbol(symbols.of(program.ref(0, superclass)) ?? '')
  return servlet.test(symbol) ? symbol : 'program'
}

// Which methods answer, and what for

function handlerOf(semantics: Semantics, controller: Controller, member: Member): Handler[] {
  const { program, origins } = semantics
  const own = readAnnotations(semantics, 0, member.decorators)
  const code = program.ref(0, member.function)
  const base = { member, code, own }
  const spring = own.find(({ symbol }) => springVerb.test(symbol))
  if (spring !== undefined) {
    const method = springMethod(semantics, spring)
    const outer = controller.annotations.find(({ symbol }) => springVerb.test(symbol))
    return [{ ...base, kind: 'spring', at: spring, method, path: pathOf(semantics, outer, spring) }]
  }
  const jax = own.find(({ symbol }) => jaxVerb.test(symbol))
  if (jax !== undefined) {
    const [outer, inner] = [controller.annotations, own].map((all) => all.find(({ symbol }) => jaxPath.test(symbol)))
    return [{ ...base, kind: 'jax-rs', at: jax, method: jax.name.toLowerCase(), path: pathOf(semantics, outer, inner) }]
  }
  const [, verb] = servletVerb.exec(member.name) ?? []
  const isServlet =
    controller.superclass !== undefined && controller.annotations.some(({ name }) => name === 'WebServlet')
  if (verb === undefined || !(isServlet || servlet.test(controller.superclass ?? ''))) return []
  const mapped = controller.annotations.find(({ name }) => name === 'WebServlet')
  const at = program.flow(origins.definitions.functionValue(code))
  return [{ ...base, kind: 'servlet', at, method: verb.toLowerCase(), path: pathOf(semantics, undefined, mapped) }]
}

/** `@RequestMapping(method = RequestMethod.POST)`; of several the one that changes the most. */
function springMethod(semantics: Semantics, annotation: Annotation): string {
  const [, verb = ''] = springVerb.exec(annotation.symbol) ?? []
  if (verb !== 'Request') return verb.toLowerCase()
  const given = elementOf(semantics, annotation, ['method'])
  const written = given === undefined ? '' : semantics.program.text(given)
  const named = [...written.slice(0, 300).matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map(([, each = '']) => each)
  return changing.find((each) => named.includes(each.toUpperCase())) ?? named[0]?.toLowerCase() ?? 'all'
}

function pathOf(
  semantics: Semantics,
  outer: Annotation | undefined,
  inner: Annotation | undefined,
): string | undefined {
  const elements = ['value', 'path', 'urlPatterns']
  const [above, below] = [outer, inner].map(
    (each): Texts => (each === undefined ? { values: [], isKnown: true } : textsOf(semantics, each, elements)),
  )
  if (above === undefined || below === undefined || !above.isKnown || !below.isKnown) return undefined
  // What decides about one of several paths may not decide about the others.
  if (above.values.length > 1 || below.values.length > 1) return undefined
  return joinedPath(above.values[0] ?? '', below.values[0] ?? '')
}

// What stands before them

function routesOf(semantics: Semantics, controller: Controller, handlers: readonly Handler[]): Route[] {
  const { origins } = semantics
  const shared = sharedGuards(semantics, controller)
  const guarded = handlers.map((handler) => {
    const ref = origins.definitions.functionValue(handler.code)
    const named = annotatedGuards(semantics, ref, handler.own, controller.annotations)
    return { handler, ref, named, byHand: guardsInCode(semantics, ref, handler) }
  })
  const isOfContainer = handlers.some(({ own }) => own.some(({ symbol }) => /\.annotation\.security#/.test(symbol)))
  const house = {
    isOfContainer,
    isByHand: guarded.filter(({ byHand }) => byHand.length > 0).length >= enoughByHand,
    isNamed: guarded.filter(({ named }) => named.some(({ authenticates }) => authenticates)).length >= enoughByHand,
  }
  return guarded.map(({ handler, ref, named, byHand }) => ({
    ref,
    at: handler.at,
    method: handler.method,
    path: handler.path,
    router: `java${controller.index}`,
    handlers: [handler.code],
    handlerName: handler.member.name,
    guards: [...named, ...byHand, ...shared, ...outerGuards(semantics, ref, handler, named, house)],
  }))
}

/** What its own code, or an annotated method that it calls, asks for. */
function guardsInCode(semantics: Semantics, ref: Ref, { code }: Handler): readonly Guard[] {
  const body = instructionsOf(semantics, [code], 2)
  const called = body.flatMap((each) => semantics.graph.callees(each))
  const services = called.flatMap((each) => guardedMethods(semantics).get(each) ?? [])
  return [...services, ...checksIn(semantics, ref, body)]
}

/** Code that reads who asks and turns others away. */
function checksIn(semantics: Semantics, ref: Ref, body: readonly Ref[]): readonly Guard[] {
  const asking = body.find((each) => asksWho(semantics, each))
  if (asking === undefined || !body.some((each) => refuses(semantics, each))) return []
  const { program } = semantics
  const name = program.module(asking).text.folded(program.flow(asking), 60)
  return [{ ref, name, authenticates: true, authorizes: body.some((each) => asksRole(semantics, each)) }]
}

/** What runs before each method of the class: `service` of a servlet, a method under `@ModelAttribute`, what its superclass does. */
function sharedGuards(semantics: Semantics, { code, superclass }: Controller): readonly Guard[] {
  const { program } = semantics
  const before = code.members.filter(
    ({ name, decorators }) =>
      name === 'service' || readAnnotations(semantics, 0, decorators).some((each) => each.name === 'ModelAttribute'),
  )
  const checks = before.flatMap((member) => {
    const ref = program.ref(0, member.function)
    return checksIn(semantics, ref, instructionsOf(semantics, [ref], 2))
  })
  return superclass === 'program' ? [...checks, unknownGuard(0, 'what its class extends')] : checks
}

interface House {
  /** Some methods name roles of the container, which then knows its users. */
  readonly isOfContainer: boolean
  readonly isByHand: boolean
  readonly isNamed: boolean
}

function outerGuards(
  semantics: Semantics,
  ref: Ref,
  { kind, method, path }: Handler,
  named: readonly Guard[],
  house: House,
): readonly Guard[] {
  if (kind === 'jax-rs') return ofContainer(ref, named, house)
  if (kind === 'servlet') return house.isByHand ? [] : [unknownGuard(ref, 'a filter that is not at hand')]
  const { guards, isLeftOut, isMeant } = interceptedAt(semantics, path)
  if (isLeftOut && isMeant) return [...guards, openGuard(ref)]
  if (hasChains(semantics)) return [...guards, ...ofChain(semantics, ref, method, path)]
  const isKnown = hasCheckingInterceptor(semantics) || house.isByHand || named.length > 0
  return isKnown ? guards : [...guards, unknownGuard(ref, 'a configuration that is not at hand')]
}

function ofChain(semantics: Semantics, ref: Ref, method: string, path: string | undefined): readonly Guard[] {
  const { program } = semantics
  const { demand, by } = rulingFor(semantics, method, path)
  const name =
    by === undefined ? 'a chain of filters' : lastRule(program.module(by).text.folded(program.flow(by), 2000))
  if (demand === 'open') return []
  if (demand === 'granted') return [openGuard(ref)]
  if (demand === 'unknown') return [unknownGuard(ref, name)]
  return [{ ref, name, authenticates: true, authorizes: demand === 'role' }]
}

/** Of a chain of calls, the rule that it ends with. */
function lastRule(written: string): string {
  const at = Math.max(...['anyRequest(', 'anyExchange(', 'Matchers('].map((name) => written.lastIndexOf(name)))
  const start = at === -1 ? 0 : (/\w*$/.exec(written.slice(0, at))?.index ?? 0)
  return written.slice(start).slice(0, 80)
}

/**
 * A container asks for users as its own settings say, which are no code. Where methods name the roles that they ask for, it knows who
 * asks, and they say what somebody may do; what is bound to a filter by name is not for the others.
 */
function ofContainer(ref: Ref, named: readonly Guard[], house: House): readonly Guard[] {
  if (named.length > 0 || house.isByHand) return []
  if (house.isOfContainer) return [{ ref, name: 'the login of its container', authenticates: true, authorizes: false }]
  return house.isNamed ? [] : [unknownGuard(ref, 'a filter that is not at hand')]
}

function openGuard(ref: Ref): Guard {
  return { ref, name: 'a rule that opens it', authenticates: true, authorizes: true }
}

function unknownGuard(ref: Ref, name: string): Guard {
  return { ref, name, authenticates: false, authorizes: false, isUnknown: true }
}
