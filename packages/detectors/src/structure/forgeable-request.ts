// A session in a cookie that browsers send with requests of other sites too, in an application that reads forms and has no token
// against forged requests. A cookie with `sameSite`, a check of where a request comes from, or a token anywhere make it none.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { isMeantOpen } from '../routes/judge-route.js'
import { isPython } from '../routes/python-definitions.js'
import { readRoutes } from '../routes/read-routes.js'
import { changesState, shownRoute } from '../routes/route.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { changesByLink } from './java-forgeable.js'
import { forgeableInPython } from './python-forgeable.js'
import type { Structure } from './structure.js'

const sessions = ['{express-session,cookie-session}#']
const forms = [
  'express#{,express.}urlencoded',
  'body-parser#urlencoded',
  '{multer,express-fileupload}#',
  'formidable#{,formidable,Formidable}',
]
const protection = /csrf|xsrf|lusca|sec-fetch-site/i
const originHeader = /^(?:origin|referer|referrer|sec-fetch-site)$/i
const mostWitnesses = 3

export function forgeableRequests(semantics: Semantics): Structure[] {
  if (/\.java$/i.test(semantics.program.modules[0]?.text.path ?? '')) return changesByLink(semantics)
  const { graph } = semantics
  if (semantics.program.modules.some(isPython)) return forgeableInPython(semantics)
  const made = graph.calls.filter((call) => matches(semantics, call, sessions))
  if (made.length === 0 || isProtected(semantics)) return []
  const form = graph.calls.find((call) => matches(semantics, call, forms))
  const changing = readRoutes(semantics).filter((route) => changesState(route) && !isMeantOpen(route))
  if (form === undefined || changing.length === 0) return []
  return made.flatMap((call) => {
    const sameSite = sameSiteOf(semantics, call)
    if (sameSite === 'kept' || sameSite === 'unknown') return []
    return [claimOf(semantics, call, sameSite, form, changing)]
  })
}

function matches(semantics: Semantics, call: Ref, patterns: readonly string[]): boolean {
  const { symbol } = calleeOf(semantics, call)
  return symbol !== undefined && matchesSymbol(patterns, plainSymbol(symbol))
}

type SameSite = 'kept' | 'none' | 'absent' | 'unknown'

/** `cookie: { sameSite }` of `express-session`, `sameSite` of `cookie-session`. */
function sameSiteOf(semantics: Semantics, call: Ref): SameSite {
  const { program, origins } = semantics
  const [first] = program.flowOf(call, 'call')?.arguments ?? []
  if (first === undefined) return 'absent'
  const options = program.beside(call, first.value)
  if (!isClosed(semantics, options)) return 'unknown'
  const [cookie = options] = origins.property(options, 'cookie')
  if (!isClosed(semantics, cookie)) return 'unknown'
  const [value] = origins.property(cookie, 'sameSite')
  if (value === undefined) return 'absent'
  const constant = semantics.constants.of(value)
  if (constant === undefined) return 'unknown'
  return /^(?:lax|strict|true)$/i.test(text(constant)) ? 'kept' : 'none'
}

function isClosed({ program, origins }: Semantics, value: Ref): boolean {
  return origins.of(value).every((origin) => {
    const flow = program.flow(origin)
    return flow.op === 'object' && flow.entries.every(({ name, spread }) => name !== undefined && !spread)
  })
}

/** A token, or a look at where a request comes from, anywhere in the program. */
function isProtected({ program }: Semantics): boolean {
  return program.modules.some(({ flow }) =>
    flow.some((each) => {
      if (each.op === 'import') return protection.test(each.specifier)
      if (each.op === 'name') return protection.test(each.name)
      if (each.op === 'load') return each.property !== undefined && protection.test(each.property)
      if (each.op !== 'constant' || each.value.type !== 'string') return false
      return originHeader.test(each.value.value) || protection.test(each.value.value)
    }),
  )
}

function claimOf(
  semantics: Semantics,
  call: Ref,
  sameSite: SameSite,
  form: Ref,
  changing: ReturnType<typeof readRoutes>,
): Structure {
  const { program } = semantics
  const isOpen = sameSite === 'none'
  const setting = isOpen
    ? 'Its cookie is set to be sent with requests of every site'
    : 'Its cookie has no `sameSite`, which not every browser replaces by a default of its own'
  return {
    ref: call,
    at: program.flow(call),
    title: 'Requests of other sites are made in the name of who is signed in',
    why: `${setting}; forms are read, ${changing.length} ${changing.length === 1 ? 'route changes' : 'routes change'} something, and nothing in the program proves that a request comes from its own pages.`,
    confidence: isOpen ? 'high' : 'medium',
    tier: 'default',
    preconditions: ['somebody who is signed in opens a page of the attacker'],
    witnesses: [
      { ref: form, at: program.flow(form), note: 'forms are read, which any site can send' },
      ...changing
        .slice(0, mostWitnesses)
        .map((route) => ({ ref: route.ref, at: route.at, note: `${shownRoute(route)} changes something` })),
    ],
  }
}
