// What stands before a handler of Python, judged: a decorator, a function that runs before each request, a mixin, a class of permissions.
// What a decorator does is read off its own code, without that of the handlers it is called with.

import { type FunctionRef, moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { instructionsOf } from './functions-of.js'
import { asksRole, asksWho, refuses } from './identity.js'
import {
  basesOf,
  type Decoration,
  decorations,
  elementsOf,
  givenAs,
  namedIn,
  rootOf,
  symbolNamed,
} from './python-definitions.js'
import { lastName, namesLogin, namesRole } from './python-guard-names.js'
import type { Guard } from './route.js'
import { harmlessWords, hasWord, setupWords, wordsOf } from './words.js'

/** Packages that no check of users comes from. */
const harmlessPackages =
  /^(?:django#(?:views\.decorators|db|utils\.(?:cache|decorators|translation)|views\.(?:View|generic|i18n))|functools#|flask_cors#|flask_limiter#|flask_caching#|flasgger#|flask_compress#|slowapi#|marshmallow#|webargs#|apispec#|drf_spectacular#|drf_yasg#|contextlib#|typing#|abc#|pydantic#|rest_framework#(?:decorators|mixins|generics|views|viewsets)|ratelimit#|django_ratelimit#|silk#|prometheus_client#|opentelemetry#|celery#|asyncio#|aiohttp#|global#)/
const harmlessName =
  /^(?:csrf_exempt|csrf_protect|ensure_csrf_cookie|require_(?:POST|GET|safe|http_methods|json)|never_cache|cache_\w+|cached|vary_on_\w+|gzip_page|transaction\.atomic|atomic|wraps|staticmethod|classmethod|cross_origin|swag_from|doc|expect|marshal_with|response|accepts|renderer_classes|parser_classes|throttle_classes|schema|use_args|use_kwargs|arguments|validate\w*|limit|exempt|template_rendered|templated|json_response|as_json|async_to_sync|sync_to_async|log\w*|timed?|retry|deprecated|override|inject|api_view|action|extend_schema\w*|swagger_auto_schema|ratelimit|limiter\.\w+|csrf\.exempt|cache\.\w+|xframe_options_\w+|sensitive_\w+|condition|etag|last_modified)$/
const openings =
  /^(?:AllowAny|login_not_required|public|allow_anonymous|no_?auth|skip_auth|exempt_from_auth|public_endpoint|login_exempt)$/
const permitted =
  /^(?:has_permission|has_object_permission|dispatch|test_func|__call__|check_permissions|initial|prepare|process_view|process_request)$/

/** A decorator, or a function that is run before. */
export function judgePythonGuard(semantics: Semantics, value: Ref, name = writtenAs(semantics, value)): Guard {
  const none = { ref: value, name, authenticates: false, authorizes: false }
  const last = lastName(name)
  if (openings.test(last)) return { ...none, name: 'what opens it', authenticates: true, authorizes: true }
  const codes = codesOf(semantics, value)
  if (codes.length > 0) {
    return { ...none, ...judgeCode(semantics, codes, name) }
  }
  // `staff_only = user_passes_test(is_staff)`: by either of its names.
  const made = writtenAs(semantics, rootOf(semantics, value))
  const ofMade = { authenticates: namesLogin(made), authorizes: namesRole(made) }
  if (ofMade.authenticates || ofMade.authorizes) return { ...none, ...ofMade }
  return { ...none, ...judgeName(name, last, plainSymbol(semantics.symbols.of(value) ?? '')) }
}

function judgeName(
  name: string,
  last: string,
  symbol: string,
): Pick<Guard, 'authenticates' | 'authorizes' | 'isUnknown'> {
  const isNamed = { authenticates: namesLogin(name), authorizes: namesRole(name) }
  if (isNamed.authenticates || isNamed.authorizes) return isNamed
  const isHarmless =
    harmlessName.test(last) ||
    harmlessName.test(name.split('(', 1)[0] ?? '') ||
    (harmlessPackages.test(symbol) && !symbol.startsWith('global#')) ||
    hasWord(wordsOf(last), harmlessWords) ||
    hasWord(wordsOf(last), setupWords)
  return isHarmless ? isNamed : { ...isNamed, isUnknown: true }
}

function judgeCode(
  semantics: Semantics,
  codes: readonly FunctionRef[],
  name: string,
): Pick<Guard, 'authenticates' | 'authorizes' | 'isUnknown'> {
  const body = ownBody(semantics, codes, 2)
  const isRefusing = body.some((ref) => refuses(semantics, ref) || semantics.program.flow(ref).op === 'throw')
  const isAsking = body.some((ref) => asksWho(semantics, ref) || asksRole(semantics, ref))
  const isNamed = namesLogin(name) || namesRole(name)
  if (isAsking ? !(isRefusing || isNamed) : !(isRefusing && isNamed))
    // What has the name of a guard and asks in a way that is not understood may be one.
    return {
      authenticates: false,
      authorizes: false,
      ...(isNamed && body.some((ref) => semantics.program.flow(ref).op === 'call') ? { isUnknown: true } : {}),
    }
  return { authenticates: true, authorizes: namesRole(name) || body.some((ref) => asksRole(semantics, ref)) }
}

/** The functions behind a value, with `__call__` of an instance of the program's own. */
function codesOf(semantics: Semantics, value: Ref): readonly FunctionRef[] {
  const called = semantics.origins.property(value, '__call__').flatMap((each) => semantics.graph.functions(each))
  if (called.length > 0) return called
  const { graph, program, origins } = semantics
  const direct = graph.functions(value)
  if (direct.length > 0) return direct
  // `roles('admin')`: what makes the decorator, with all that stands inside of it.
  const made = origins.of(value).flatMap((origin) => (program.flow(origin).op === 'call' ? graph.callees(origin) : []))
  return made
}

/** What runs in the functions and in what they call by name; what they were given is the handler, and not theirs. */
export function ownBody(semantics: Semantics, codes: readonly FunctionRef[], calls: number): readonly Ref[] {
  const { program, graph, origins } = semantics
  const own = instructionsOf(semantics, codes, 0)
  if (calls === 0) return own
  const called = own.flatMap((ref) => {
    const flow = program.flowOf(ref, 'call')
    if (flow === undefined) return []
    const isGiven = origins.of(program.beside(ref, flow.callee)).some((each) => program.flow(each).op === 'argument')
    return isGiven ? [] : graph.callees(ref)
  })
  const fresh = [...new Set(called)].filter((code) => !codes.includes(code))
  return fresh.length === 0 ? own : [...own, ...ownBody(semantics, fresh, calls - 1)]
}

/** The decorators of a function or class. */
export function decoratorGuards(semantics: Semantics, made: Ref): readonly Guard[] {
  return (decorations(semantics).get(made) ?? []).flatMap((each) => decoratorGuard(semantics, each))
}

export function decoratorGuard(semantics: Semantics, { call: at, callee }: Decoration): readonly Guard[] {
  const { program } = semantics
  const written = program.module(at).text.folded(program.flow(at), 80).replace(/^@\s*/, '')
  const call = program.flowOf(callee, 'call')
  const name = call === undefined ? undefined : calleeOf(semantics, callee).name
  if (call !== undefined && name === 'method_decorator') {
    const [given] = call.arguments
    return given === undefined
      ? []
      : elementsOf(semantics, program.beside(callee, given.value)).map((each) => judgePythonGuard(semantics, each))
  }
  if (call !== undefined && name === 'permission_classes') {
    const [given] = call.arguments
    return given === undefined ? [] : permissionGuards(semantics, program.beside(callee, given.value))
  }
  if (call !== undefined && name === 'action') {
    const [given] = givenAs(semantics, callee, 'permission_classes')
    return given === undefined ? [] : permissionGuards(semantics, given)
  }
  return [judgePythonGuard(semantics, callee, written)]
}

/** `[IsAuthenticated, IsOwner]`; none at all opens it. */
export function permissionGuards(semantics: Semantics, list: Ref): readonly Guard[] {
  const all = elementsOf(semantics, list)
  const open: Guard = { ref: list, name: 'what opens it', authenticates: true, authorizes: true }
  return all.length === 0 ? [open] : all.map((each) => judgePermission(semantics, each))
}

/** A class of permissions, also one put together with `&` and `|`, or a mixin. */
function judgePermission(semantics: Semantics, value: Ref): Guard {
  const root = rootOf(semantics, value)
  const name = writtenAs(semantics, value)
  const own = classGuard(semantics, root, name)
  if (own !== undefined) return { ...own, ref: value }
  if (/^\(?\s*IsAuthenticatedOrReadOnly\b/.test(name))
    return { ref: value, name, authenticates: true, authorizes: false }
  return judgePythonGuard(semantics, value)
}

/** A class of the program, judged by its methods that decide, and by what it extends. */
function classGuard(semantics: Semantics, made: Ref, name: string, depth = 0): Guard | undefined {
  const { program } = semantics
  const flow = program.flowOf(made, 'class')
  const code = flow === undefined ? undefined : program.module(made).classes[flow.class]
  if (code === undefined || depth > 4) return undefined
  const deciding = code.members.filter((member) => permitted.test(member.name))
  const bodies = deciding.map((member) => program.beside(made, member.function))
  const body = ownBody(semantics, bodies, 2)
  const isAsking = body.some((ref) => asksWho(semantics, ref) || asksRole(semantics, ref))
  const inherited = [...decoratorGuards(semantics, made), ...baseGuards(semantics, made, depth + 1)]
  const guards = [
    ...(isAsking
      ? [
          {
            ref: made,
            name,
            authenticates: true,
            authorizes: namesRole(name) || body.some((ref) => asksRole(semantics, ref)),
          },
        ]
      : []),
    ...inherited,
  ]
  const authenticates = guards.some((each) => each.authenticates)
  const authorizes = guards.some((each) => each.authorizes)
  const isUnknown = !authenticates && guards.some((each) => each.isUnknown === true)
  return { ref: made, name, authenticates, authorizes, ...(isUnknown ? { isUnknown: true } : {}) }
}

/** What a class inherits that asks for somebody. What is not at hand and no library's may do so. */
export function baseGuards(semantics: Semantics, made: Ref, depth = 0): readonly Guard[] {
  return basesOf(semantics, made).flatMap((name): Guard[] => {
    const last = lastName(name)
    const value = namedIn(semantics, made, name)
    const root = value === undefined ? undefined : rootOf(semantics, value)
    const own = root === undefined || root === made ? undefined : classGuard(semantics, root, name, depth)
    if (own !== undefined) return own.authenticates || own.isUnknown ? [own] : []
    const ref = value ?? made
    if (namesLogin(last)) return [{ ref, name, authenticates: true, authorizes: namesRole(last) }]
    const symbol = symbolNamed(semantics, made, name)
    const isLibrary =
      /^(?:django|rest_framework|flask|flask_restful|flask_restx|tornado|aiohttp|starlette|global|abc|typing)#/.test(
        symbol,
      )
    const isPlain =
      /^(?:View|TemplateView|MethodView|Resource|RequestHandler|HTTPEndpoint|APIView|object|BasePermission|HTTPMethodView)$/.test(
        last,
      )
    return isLibrary || isPlain ? [] : [{ ref, name, authenticates: false, authorizes: false, isUnknown: true }]
  })
}

/** What is written for it, without what stands around. */
export function writtenAs({ program }: Semantics, value: Ref): string {
  const flow = program.flow(value)
  if (flow.op === 'function' || flow.op === 'class') return nameOfDefinition(program, value)
  const written = program.module(value).text.folded(flow, 80)
  return /^(?:async\s+)?(?:def|class)\s/.test(written) ? (/(?:def|class)\s+(\w+)/.exec(written)?.[1] ?? '') : written
}

function nameOfDefinition(program: Semantics['program'], value: Ref): string {
  const flow = program.flow(value)
  if (flow.op === 'function') return program.functionOf(program.beside(value, flow.function)).name
  if (flow.op === 'class') return program.modules[moduleOf(value)]?.classes[flow.class]?.name ?? ''
  return ''
}
