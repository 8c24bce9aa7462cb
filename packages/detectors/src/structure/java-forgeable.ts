// A change that is made by following a link: a route of Spring for GET that removes or decides something, in an application whose users a
// session tells. No token is asked for with GET, and browsers send the cookie with links of other sites.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { bodyOf, isMeantOpen } from '../routes/judge-route.js'
import { readRoutes } from '../routes/read-routes.js'
import { isGuarded, isOfJava, isUnclear, type Route, shownRoute } from '../routes/route.js'
import { hasWord, wordsOf } from '../routes/words.js'
import { calleeOf } from '../taint/match-call.js'
import type { Structure } from './structure.js'

const deciding: ReadonlySet<string> = new Set(
  'delete remove drop destroy cancel approve reject revoke transfer block unblock ban disable enable deactivate activate close archive promote'.split(
    ' ',
  ),
)
const act =
  /^(?:delete|remove|drop|destroy|cancel|approve|reject|revoke|transfer|block|unblock|ban|disable|enable|deactivate|activate|close|archive|promote|save|update|merge|persist|execute)(?:[A-Z]\w*)?$/
const session = /^(?:formLogin|rememberMe|oauth2Login|saml2Login)$/
const stateless = /\bSTATELESS\b|\boauth2ResourceServer\b/

export function changesByLink(semantics: Semantics): Structure[] {
  const routes = readRoutes(semantics).filter(
    (route) => isOfJava(route) && (route.method === 'get' || route.method === 'all') && isGuarded(route),
  )
  if (routes.length === 0) return []
  const login = semantics.graph.calls.find((call) => session.test(calleeOf(semantics, call).name ?? ''))
  if (login === undefined || semantics.program.modules.some(({ text }) => stateless.test(text.text))) return []
  return routes.flatMap((route) => {
    const words = new Set([...wordsOf(route.path ?? ''), ...wordsOf(route.handlerName)])
    if (!hasWord(words, deciding) || isMeantOpen(route) || isUnclear(route)) return []
    const changing = actOf(semantics, route)
    return changing === undefined ? [] : [claimOf(semantics, route, login, changing)]
  })
}

/** What a store is told to do; what the collections and answers of a handler are told is nothing. */
function actOf(semantics: Semantics, route: Route): Ref | undefined {
  const { program } = semantics
  return bodyOf(semantics, route, 1).find((call) => {
    const { name = '', receiver, symbol } = calleeOf(semantics, call)
    if (program.flowOf(call, 'call')?.receiver === undefined || !act.test(name)) return false
    const isOfField = /^(?:this\s*\.\s*)?[a-z]\w*$/.test(receiver)
    return (
      isOfField &&
      !/^(?:model|session|request|response|log|logger|cookie|attributes)/i.test(receiver) &&
      !/^java\./.test(symbol ?? '')
    )
  })
}

function claimOf({ program }: Semantics, route: Route, login: Ref, changing: Ref): Structure {
  const text = program.module(changing).text.folded(program.flow(changing), 80)
  return {
    ref: route.ref,
    at: route.at,
    title: `A link changes something: ${shownRoute(route)}`,
    why: `It runs \`${text}\` for whoever is signed in. With GET no token is asked for, and the cookie of the session comes with links of other sites.`,
    confidence: 'high',
    tier: 'default',
    preconditions: ['somebody who is signed in follows a link, or opens a page that does so for them'],
    witnesses: [{ ref: login, at: program.flow(login), note: 'a session in a cookie says who asks' }],
  }
}
