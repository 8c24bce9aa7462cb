// What runs before a handler, judged: by the library it comes from, by what its code does, and where that is not at hand by its name.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { functionsOf, instructionsOf } from './functions-of.js'
import { asksRole, asksWho, isAuthenticationName, isAuthorizationName, refuses } from './identity.js'
import type { Guard } from './route.js'
import { harmlessWords, hasWord, setupWords, wordsOf } from './words.js'

/** Middleware of libraries that refuses who is not known. */
const authenticators = [
  '{passport,koa-passport,@fastify/passport}#authenticate()',
  '{passport,koa-passport,@fastify/passport}#Passport().authenticate()',
  'express-jwt#{,expressjwt,jwt}()',
  'express-oauth2-jwt-bearer#{auth,claimCheck,requiredScopes}()',
  'express-openid-connect#requiresAuth()',
  '@clerk/express#requireAuth()',
  '@clerk/clerk-sdk-node#ClerkExpressRequireAuth()',
  'connect-ensure-login#{ensureLoggedIn,ensureAuthenticated}()',
  'koa-jwt#()',
  '{hono/jwt,hono/basic-auth,hono/bearer-auth}#{jwt,basicAuth,bearerAuth}()',
  'express-basic-auth#()',
  'keycloak-connect#().protect()',
  'supertokens-node/recipe/session/framework/express#verifySession()',
]

/** Middleware that reads a session or a token and refuses nobody, and what has nothing to do with users. */
const preparers = [
  '{passport,koa-passport}#{initialize,session}()',
  '{express-session,cookie-session,koa-session,cookie-parser,helmet,cors,morgan,compression}#()',
  '@clerk/express#clerkMiddleware()',
  'express-openid-connect#auth()',
]

/** `codes`: what of it is looked at; of what wraps a handler, not the handler. */
export function judgeGuard(
  semantics: Semantics,
  value: Ref,
  codes: readonly FunctionRef[] = functionsOf(semantics, value),
): Guard {
  const { symbols } = semantics
  const name = writtenName(semantics, value)
  const symbol = plainSymbol(symbols.of(value) ?? '')
  const none = { ref: value, name, authenticates: false, authorizes: false }
  if (matchesSymbol(preparers, symbol)) return none
  if (matchesSymbol(authenticators, symbol)) return { ...none, authenticates: true }
  const body = instructionsOf(semantics, codes, 2)
  if (body.length > 0) return { ...none, ...judgedOnce(semantics, body, name) }
  const words = nameOf(name)
  const named = { authenticates: isAuthenticationName(words), authorizes: isAuthorizationName(words) }
  const isKnown = named.authenticates || named.authorizes || saysHarmless(words, symbol)
  return { ...none, ...named, ...(isKnown ? {} : { isUnknown: true }) }
}

/** A name that says what it does, or a package that no check comes from. */
function saysHarmless(name: string, symbol: string): boolean {
  const words = wordsOf(name)
  return (
    hasWord(words, harmlessWords) ||
    hasWord(words, setupWords) ||
    /^(?:express|body-parser|multer|express-validator|celebrate|zod|joi|global)#/.test(symbol)
  )
}

const judged = new WeakMap<readonly Ref[], Map<string, Partial<Guard>>>()

/** A guard stands before many routes; the list of its instructions is the same for all of them. */
function judgedOnce(semantics: Semantics, body: readonly Ref[], name: string): Partial<Guard> {
  const known = judged.get(body) ?? new Map<string, Partial<Guard>>()
  judged.set(body, known)
  const answer = known.get(name) ?? judgeBody(semantics, body, name)
  known.set(name, answer)
  return answer
}

function judgeBody(semantics: Semantics, body: readonly Ref[], name: string): Partial<Guard> {
  const isRefusing = body.some((ref) => refuses(semantics, ref) || semantics.program.flow(ref).op === 'throw')
  const words = nameOf(name)
  const isNamed = isAuthenticationName(words) || isAuthorizationName(words)
  const isAsking = body.some((ref) => asksWho(semantics, ref))
  // A guard may leave the refusal to an error handler; then its name has to say what it is.
  if (!isAsking || !(isRefusing || isNamed)) return { authenticates: false, authorizes: false }
  return {
    authenticates: true,
    authorizes: isAuthorizationName(words) || body.some((ref) => asksRole(semantics, ref)),
  }
}

/** What is written for it, through copies. */
function writtenName({ program }: Semantics, value: Ref): string {
  let at = program.writtenAt(value)
  for (let depth = 0; depth < 20; depth += 1) {
    const copy = program.flowOf(at, 'copy')
    if (copy === undefined) break
    at = program.writtenAt(program.beside(at, copy.from))
  }
  return program.module(at).text.folded(program.flow(at), 60)
}

/** `requireRole('admin')` is what it is called and what it is given; of a member the last two names. */
function nameOf(written: string): string {
  return /^(?:async\b|function\b|\()/.test(written) ? '' : written.slice(0, 60)
}
