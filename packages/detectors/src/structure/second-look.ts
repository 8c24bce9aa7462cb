// The second opinion on a claim about a structure, from its place and not from the comparison: what a handler does as far as its calls
// can be followed, and what is written around a use of a file. INVARIANT: it never looks at the siblings that the claim rests on.

import type { Claim, Verdict } from '@sallyport/findings'
import type { At } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { SourceText } from '../ir/text.js'
import { usesWho } from '../routes/exported-routes.js'
import { instructionsOf } from '../routes/functions-of.js'
import { asksRole, asksWho, isAuthorizationName, isGuardName, refuses } from '../routes/identity.js'
import { isPython } from '../routes/python-definitions.js'
import { readRoutes } from '../routes/read-routes.js'
import type { Guard, Route } from '../routes/route.js'
import { oneAfterTheOther, onlyShows, writtenAtHead } from './java-second-look.js'
import { refuted } from './refuted.js'
import type { StructureName } from './structure.js'
import { doneTogether } from './together-again.js'

export interface PlaceAgain {
  readonly claim: Claim
  readonly module: number
  /** The statement, as it stands now. */
  readonly statement: At
}

type Look = (semantics: Semantics, place: PlaceAgain) => Verdict | undefined

const farCalls = 6
const longestHead = 1500
const unguessable =
  /\b(?:mkdtemp(?:Sync)?|random(?:UUID|Bytes|Int)|nanoid|uuid(?:v\d)?|tmpNameSync|O_EXCL|createTemp(?:File|Directory)|CREATE_NEW|uuid4|token_(?:hex|urlsafe|bytes)|urandom|mkstemp|NamedTemporaryFile|TemporaryDirectory)\b|['"](?:[wa]x\+?|x[bt+]{0,2})['"]/

const asksUser = 'asks who sends the request'
const asksRight = 'asks what somebody may do'

const looks: Readonly<Record<StructureName, Look>> = {
  'unguarded-route': (semantics, place) =>
    writtenAtHead(semantics, place, 'user') ??
    aGuardStands(semantics, place, ({ authenticates, authorizes }) => authenticates || authorizes, asksUser) ??
    aHandlerAsks(semantics, place, asksWho, asksUser) ??
    writtenGuard(semantics, place, isGuardName),
  'unrestricted-route': (semantics, place) =>
    writtenAtHead(semantics, place, 'role') ??
    aGuardStands(semantics, place, ({ authorizes }) => authorizes, asksRight) ??
    aHandlerAsks(semantics, place, asksRole, asksRight) ??
    writtenGuard(semantics, place, isAuthorizationName),
  'object-of-another': (semantics, place) =>
    writtenAtHead(semantics, place, 'owner') ?? anOwnerIsCompared(semantics, place),
  'forgeable-request': (semantics, place) => onlyShows(semantics, place) ?? aTokenIsWritten(semantics, place),
  'check-then-use': aNameIsRandom,
  'predictable-file': aNameIsRandom,
  'cleartext-request': () => undefined,
  'shared-field': oneAfterTheOther,
  'lost-update': doneTogether,
  'counted-then-added': doneTogether,
}

/** Why it is no flaw, or nothing. */
export function secondLook(
  semantics: Semantics,
  names: readonly StructureName[],
  place: PlaceAgain,
): Verdict | undefined {
  for (const name of names) {
    const refuted = looks[name](semantics, place)
    if (refuted !== undefined) return refuted
  }
  return undefined
}

/** A check whose code is known stands before the route: since the claim, or whoever made it did not see it. */
function aGuardStands(
  semantics: Semantics,
  place: PlaceAgain,
  isCheck: (guard: Guard) => boolean,
  what: string,
): Verdict | undefined {
  const routes = routesAt(semantics, place)
  const [guard] = routes.flatMap(({ guards }) => guards.find((each) => each.isUnknown !== true && isCheck(each)) ?? [])
  // Of several routes at the place, one may be open.
  const isEach = routes.every(({ guards }) => guards.some((each) => each.isUnknown !== true && isCheck(each)))
  if (guard === undefined || !isEach) return undefined
  return refuted(`\`${guard.name.slice(0, 100)}\` stands before it and ${what}.`, semantics, guard.ref)
}

function aHandlerAsks(
  semantics: Semantics,
  place: PlaceAgain,
  asks: (semantics: Semantics, ref: Ref) => boolean,
  what: string,
): Verdict | undefined {
  return askedIn(
    semantics,
    routesAt(semantics, place).flatMap((route) => route.handlers),
    asks,
    what,
  )
}

function routesAt(semantics: Semantics, place: PlaceAgain): readonly Route[] {
  const { program } = semantics
  return readRoutes(semantics).filter(
    ({ ref, at }) => program.module(ref) === program.modules[place.module] && isWithin(at, place.statement),
  )
}

function askedIn(
  semantics: Semantics,
  codes: readonly FunctionRef[],
  asks: (semantics: Semantics, ref: Ref) => boolean,
  what: string,
): Verdict | undefined {
  const body = instructionsOf(semantics, codes, farCalls)
  const asking = body.find((ref) => asks(semantics, ref))
  if (
    asking === undefined ||
    !body.some((ref) => refuses(semantics, ref) || semantics.program.flow(ref).op === 'throw')
  )
    return undefined
  return refuted(`Followed from its handler, the route ${what}, and turns others away.`, semantics, asking)
}

/** What stands in the registration itself: a name that asks for somebody. */
function writtenGuard(
  { program }: Semantics,
  { module, statement }: PlaceAgain,
  isGuard: (name: string) => boolean,
): Verdict | undefined {
  const unit = program.modules[module]
  if (unit !== undefined && isPython(unit)) return writtenAround(unit.text, statement, isGuard)
  const text = unit?.text.slice(statement).split(/=>|\bfunction\b/, 1)[0] ?? ''
  const bare = text.slice(0, 400).replaceAll(/(['"`])(?:(?!\1)[^\\]|\\.)*\1/g, '')
  const [, ...names] = bare.match(/[\w$]+/g) ?? []
  return namedCheck(names.slice(0, -1).find((each) => isGuard(each)))
}

/** The decorators of a function of Python, its parameters, and the head of the class around it. */
function writtenAround({ text }: SourceText, { start }: At, isGuard: (name: string) => boolean): Verdict | undefined {
  const lines = text.slice(0, start).split('\n')
  const indent = lines.at(-1)?.length ?? 0
  const above = lines.slice(0, -1)
  const decorators: string[] = []
  while (/^\s*(?:@|[)\]]|\w+=|["'])/.test(above.at(-1) ?? '')) decorators.push(above.pop() ?? '')
  const outer =
    indent === 0 ? '' : (above.findLast((each) => /^\s*class\s/.test(each) && each.search(/\S/) < indent) ?? '')
  const below = text.slice(start, start + longestHead)
  const head = below.slice(0, /\)\s*(?:->[^:\n]*)?:\s*\n/.exec(below)?.index)
  const written = [...decorators, outer, head].join(' ').replaceAll(/(['"])(?:(?!\1)[^\\\n]|\\.)*\1/g, '')
  // What it is called itself says nothing of what stands before it.
  const bare = written.replaceAll(/\b(?:def|class)\s+\w+/g, '')
  return namedCheck(bare.match(/\w+/g)?.find((each) => isGuard(each)))
}

function namedCheck(name: string | undefined): Verdict | undefined {
  if (name === undefined) return undefined
  return {
    verdict: 'uncertain',
    reasoning: `Its registration names \`${name.slice(0, 100)}\`, which may be a check.`,
    evidence: [],
  }
}

/** The function around the place compares something with a user, or gives one to the query. */
function anOwnerIsCompared(semantics: Semantics, { module, statement }: PlaceAgain): Verdict | undefined {
  const { program } = semantics
  const inside = (program.modules[module]?.flow ?? []).findIndex((flow) => isWithin(flow, statement))
  if (inside === -1) return undefined
  const code = program.enclosing(program.ref(module, inside))
  // A server action asks for a session in its own code: what counts is what it does with it.
  if (program.modules[module]?.functions[0]?.directives.includes('use server') === true) {
    const using = instructionsOf(semantics, [code], 0).find((ref) => usesWho(semantics, ref))
    return using === undefined ? undefined : refuted('It uses what is known of the user.', semantics, using)
  }
  return askedIn(semantics, [code], asksWho, 'asks whose object it is')
}

function aTokenIsWritten({ program }: Semantics, { claim }: PlaceAgain): Verdict | undefined {
  // A token that is asked for with forms is not with links.
  if (/\.java$/i.test(claim.place.path)) return undefined
  // A view that is taken out of the protection speaks of it too.
  const found = program.modules.find(({ text }) =>
    /csrf(?!_exempt|\s+import\s+csrf_exempt)|xsrf|sec-fetch-site/i.test(text.text),
  )
  if (found === undefined) return undefined
  return {
    verdict: 'uncertain',
    reasoning: `\`${found.text.path}\` speaks of a token against forged requests.`,
    evidence: [],
  }
}

function aNameIsRandom({ program }: Semantics, { module, statement }: PlaceAgain): Verdict | undefined {
  const text = program.modules[module]?.text.slice(statement) ?? ''
  const found = unguessable.exec(text)?.[0]
  if (found === undefined) return undefined
  return {
    verdict: 'false-positive',
    reasoning: `The statement names \`${found}\`, which nobody can guess or come before.`,
    evidence: [],
  }
}

function isWithin({ start, end }: At, stretch: At): boolean {
  return start >= stretch.start && end <= stretch.end
}
