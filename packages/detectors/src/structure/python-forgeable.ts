// Requests of other sites in the name of who is signed in, in Python: a view of Django that is taken out of the check for tokens and
// believes the session, and an application of Flask whose session is all that it asks for, with no token anywhere.

import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { asksWho } from '../routes/identity.js'
import { bodyOf, changesNothing, isMeantOpen } from '../routes/judge-route.js'
import { provesInPython } from '../routes/python-changes.js'
import { readRoutes } from '../routes/read-routes.js'
import { changesState, type Guard, type Route, shownRoute } from '../routes/route.js'
import { calleeOf } from '../taint/match-call.js'
import type { Structure } from './structure.js'

const why = 'A page of another site can send it a form in the name of whoever is signed in'
const sessionGuard =
  /^(?:\w+\.)*(?:login_required|permission_required|user_passes_test|staff_member_required|superuser_required|\w*(?:Login|Permission)Required\w*Mixin|UserPassesTestMixin)\b/
/** Words of a protection: a token, an attribute of the cookie, a look at where a request comes from. */
const protection =
  /csrf|xsrf|same_?site|flask_wtf|flask_seasurf|sec-fetch-site|['"](?:origin|referer|x-requested-with)['"]/i
/** Settings that come from what is not at hand may hold a protection. */
const settingsElsewhere =
  /\.from_(?:pyfile|envvar|file|prefixed_env|mapping\(\s*(?!\w+\s*=))|\.from_object\(\s*(?:f?['"]|os\.|config_\w+\[)/
const ownToken = /\bheaders\b|\bHTTP_|\bAuthorization\b|\bapi_key\b/i
const mostWitnesses = 3

export function forgeableInPython(semantics: Semantics): Structure[] {
  return [...exemptViews(semantics), ...openApplications(semantics)]
}

/** `@csrf_exempt` above a view that changes something for whoever the session says. */
function exemptViews(semantics: Semantics): Structure[] {
  return readRoutes(semantics).flatMap((route): Structure[] => {
    const { from = route.ref } = route
    const exempt = route.guards.find(({ name }) => /^(?:\w+\.)*csrf_exempt$/.test(name))
    if (
      exempt === undefined ||
      moduleOf(from) !== 0 ||
      !changesState(route) ||
      isMeantOpen(route) ||
      changesNothing(semantics, route)
    )
      return []
    const reliance = relianceOf(semantics, route)
    if (reliance === undefined || proves(semantics, route)) return []
    const { program } = semantics
    return [
      {
        ref: route.ref,
        at: route.at,
        title: `The view ${shownRoute(route)} asks for no token, and believes the session`,
        why: `It is taken out of the check for tokens by \`csrf_exempt\`, changes something, and who asks is told by the session alone, in line ${program.line(reliance)}. ${why}.`,
        confidence: 'medium',
        tier: 'default',
        preconditions: ['somebody who is signed in opens a page of the attacker'],
        witnesses: [
          { ref: exempt.ref, at: program.flow(exempt.ref), note: 'no token is asked for' },
          { ref: from, at: program.flow(from), note: 'the path that leads to it' },
        ],
      },
    ]
  })
}

/** Where the session decides who asks: a guard that looks at it, or the user of the request. */
function relianceOf(semantics: Semantics, route: Route): Ref | undefined {
  const guard = route.guards.find((each) => isOfSession(each))
  if (guard !== undefined) return guard.ref
  return bodyOf(semantics, route, 0).find(
    (ref) => asksWho(semantics, ref) && /^(?:self\.)?request\.user\b/.test(semantics.program.text(ref)),
  )
}

function isOfSession({ name, authenticates }: Guard): boolean {
  return authenticates && sessionGuard.test(name)
}

/** A signature, or a token that no browser sends by itself. */
function proves(semantics: Semantics, route: Route): boolean {
  const { program } = semantics
  return (
    bodyOf(semantics, route).some((ref) => provesInPython(semantics, ref)) ||
    route.guards.some(({ name }) => /token|jwt|signature|api_?key|hmac|basic/i.test(name)) ||
    route.handlers.some((code) => {
      const { start, end } = program.functionOf(code)
      return ownToken.test(program.module(code).text.slice({ start, end }).slice(0, 5000))
    })
  )
}

/** `Flask(…)`, in a program that signs people in by a session and reads forms. */
function openApplications(semantics: Semantics): Structure[] {
  const { program, graph } = semantics
  const made = graph.calls.filter(
    (call) => moduleOf(call) === 0 && plainSymbol(calleeOf(semantics, call).symbol ?? '') === 'flask#Flask',
  )
  if (
    made.length === 0 ||
    program.modules.some(({ text }) => protection.test(text.text) || settingsElsewhere.test(text.text))
  )
    return []
  if (isMissing(semantics)) return []
  const login = graph.calls.find((call) =>
    /^flask_login#login_user$/.test(plainSymbol(calleeOf(semantics, call).symbol ?? '')),
  )
  const signedIn = login ?? storedUser(semantics)
  const changing = readRoutes(semantics).filter(
    (route) =>
      changesState(route) &&
      !isMeantOpen(route) &&
      !changesNothing(semantics, route) &&
      readsForm(semantics, route) &&
      !proves(semantics, route) &&
      route.guards.some(({ authenticates }) => authenticates),
  )
  if (signedIn === undefined || changing.length === 0) return []
  return made.map((call) => ({
    ref: call,
    at: program.flow(call),
    title: 'Requests of other sites are made in the name of who is signed in',
    why: `Its session lies in a cookie without \`SameSite\`, which not every browser replaces by a default of its own; forms are read, ${changing.length} ${changing.length === 1 ? 'route changes' : 'routes change'} something for who is signed in, and nothing in the program proves that a request comes from its own pages.`,
    confidence: 'medium',
    tier: 'default',
    preconditions: ['somebody who is signed in opens a page of the attacker'],
    witnesses: [
      { ref: signedIn, at: program.flow(signedIn), note: 'the session says who is signed in' },
      ...changing
        .slice(0, mostWitnesses)
        .map((route) => ({ ref: route.ref, at: route.at, note: `${shownRoute(route)} changes something` })),
    ],
  }))
}

/** A module of the program's own that is not at hand may hold what protects it. */
function isMissing({ program }: Semantics): boolean {
  return program.modules.some(({ flow }, module) =>
    flow.some(
      (each) =>
        each.op === 'import' &&
        each.specifier.startsWith('.') &&
        program.imported(module, each.specifier) === undefined &&
        (each.name === undefined || program.submodule(module, each.specifier, each.name) === undefined) &&
        !/^\.+$/.test(each.specifier),
    ),
  )
}

/** `session['user_id'] = user.id`. */
function storedUser({ program, symbols }: Semantics): Ref | undefined {
  for (const ref of program.refsOf('update')) {
    const flow = program.flowOf(ref, 'update')
    if (flow?.property === undefined || !/^(?:user|account|member|admin|uid|logged_?in)/i.test(flow.property)) continue
    if (plainSymbol(symbols.of(program.beside(ref, flow.object)) ?? '') === 'flask#session') return ref
  }
  return undefined
}

function readsForm(semantics: Semantics, route: Route): boolean {
  const { program } = semantics
  return bodyOf(semantics, route, 1).some((ref) => {
    const flow = program.flowOf(ref, 'load')
    return (
      flow !== undefined && /^(?:form|files|values)$/.test(flow.property ?? '') && /^request\b/.test(program.text(ref))
    )
  })
}
