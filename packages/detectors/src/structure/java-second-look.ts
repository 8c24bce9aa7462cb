// The second opinion on a route of Java, from the text around its place: what is written at the head of its method and of its class, and
// whether a configuration names its path. Nothing of what the routes were compared by is asked.

import type { Quote, Verdict } from '@sallyport/findings'
import type { Module } from '../ir/flow.js'
import type { Semantics } from '../ir/semantics.js'
import type { SourceText } from '../ir/text.js'
import type { PlaceAgain } from './second-look.js'

const longestHead = 1500
const role =
  /@(?:\w+\.)*(?:PreAuthorize|PostAuthorize|PreFilter|PostFilter|Secured|RolesAllowed|DenyAll|PermitAll|PermissionsAllowed|Requires(?:Roles|Permissions)|SaCheck(?:Role|Permission))\b/g
const user =
  /@(?:\w+\.)*(?:Authenticated|RequiresAuthentication|RequiresUser|SaCheckLogin|LoginRequired|SignedIn|LoggedIn)\b/
/** What asks for a user only. */
const onlyUser = /IS_AUTHENTICATED|is(?:Fully)?Authenticated\(\)|"\*\*"/
const owner = /returnObject|authentication\.|principal\.|#\w+/

type Asked = 'user' | 'role' | 'owner'

/** An annotation that asks for it after all, at the method or, where the method says nothing, at its class. */
export function writtenAtHead(
  { program }: Semantics,
  { module, statement }: PlaceAgain,
  asked: Asked,
): Verdict | undefined {
  const code = program.modules[module]
  if (code === undefined || !/\.java$/i.test(code.text.path)) return undefined
  const method = headOfMethod(code, statement.start)
  const own = method === undefined ? undefined : found(code.text, method, asked)
  if (own !== undefined) return refuted(own)
  // What a method says takes the place of what its class does.
  if (asked === 'owner' || (method !== undefined && annotations(code.text.slice(method)).length > 0)) return undefined
  const outer = headOfClass(code, statement.start)
  const quote = outer === undefined ? undefined : found(code.text, outer, asked)
  return quote === undefined ? undefined : refuted(quote)
}

/** A lock, a field for each thread, or an instance for each request. */
export function oneAfterTheOther({ program }: Semantics, { module, statement }: PlaceAgain): Verdict | undefined {
  const code = program.modules[module]
  const whole = code?.classes.filter((each) => isAround(each, statement.start)).at(-1)
  if (code === undefined || whole === undefined) return undefined
  const name = /^(?:this\s*\.\s*)?(\w+)/.exec(code.text.slice(statement))?.[1] ?? ''
  const written = code.text.slice(whole)
  const declared = new RegExp(`^[^\\n;(]{0,200}\\b${name}\\s*(?:=[^=][^;]{0,200})?;`, 'm').exec(written)?.[0] ?? ''
  const perRequest = /@(?:Scope|RequestScope|SessionScope)\b|\bSingleThreadModel\b/.exec(written)?.[0]
  const told = /\bThreadLocal\b/.exec(declared)?.[0] ?? perRequest
  return told === undefined
    ? undefined
    : { verdict: 'false-positive', reasoning: `\`${told}\` keeps the requests apart.`, evidence: [] }
}

/** A token of its own that is compared, or a chain of filters without a session: a link of another site does nothing then. */
export function onlyShows({ program }: Semantics, { module, statement }: PlaceAgain): Verdict | undefined {
  const code = program.modules[module]
  const method = code?.functions.filter((each) => each.class !== undefined && isAround(each, statement.start)).at(-1)
  if (code === undefined || method === undefined || !/\.java$/i.test(code.text.path)) return undefined
  const told = /\b\w*(?:csrf|xsrf|nonce|signature)\w*\b|"Origin"|"Referer"/i.exec(code.text.slice(method))
  if (told === null) return undefined
  const quote = code.text.quote({ start: method.start + told.index, end: method.start + told.index + told[0].length })
  return {
    verdict: 'uncertain',
    reasoning: `\`${quote.text}\` may prove where the request comes from.`,
    evidence: [quote],
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Annotations, modifiers and parameters of the innermost method around a place. */
function headOfMethod({ text, functions }: Module, at: number): Stretch | undefined {
  const around = functions.filter((each) => each.class !== undefined && each.name !== '' && isAround(each, at))
  return headOf(text, around.at(-1), /\)\s*(?:throws[\w\s.,]{1,300})?\{/)
}

function headOfClass({ text, classes }: Module, at: number): Stretch | undefined {
  return headOf(text, classes.filter((each) => isAround(each, at)).at(-1), /\b(?:class|record|interface)\s+\w+/)
}

function isAround({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end
}

function headOf(text: SourceText, whole: Stretch | undefined, last: RegExp): Stretch | undefined {
  if (whole === undefined) return undefined
  const written = text.slice({ start: whole.start, end: Math.min(whole.end, whole.start + longestHead) })
  return { start: whole.start, end: whole.start + (last.exec(written)?.index ?? written.length) }
}

function annotations(text: string): readonly string[] {
  return [...text.matchAll(role)].map(([each]) => each)
}

function found(text: SourceText, head: Stretch, asked: Asked): Quote | undefined {
  const written = text.slice(head)
  for (const match of written.matchAll(role)) {
    const at = { start: head.start + match.index, end: head.start + match.index + match[0].length }
    const said = written.slice(match.index, match.index + 300).split('\n', 1)[0] ?? ''
    if (asked === 'owner' ? owner.test(said) : asked === 'user' || !onlyUser.test(said)) return text.quote(at)
  }
  const match = asked === 'user' ? user.exec(written) : null
  return match === null
    ? undefined
    : text.quote({ start: head.start + match.index, end: head.start + match.index + match[0].length })
}

function refuted(quote: Quote): Verdict {
  return { verdict: 'false-positive', reasoning: `\`${quote.text}\` at its head asks for it.`, evidence: [quote] }
}
