// What a handler does, as far as that decides whether somebody has to be asked for: it changes something, it proves its caller by
// itself (a signature, a password), or it is one that has to be open.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { instructionsOf } from './functions-of.js'
import { asksWho } from './identity.js'
import { changesInJava } from './java-acts.js'
import { changingCallOfPython, provesInPython } from './python-changes.js'
import { isPython } from './python-definitions.js'
import { isOfJava, type Route } from './route.js'
import { hasWord, publicWords, wordsOf } from './words.js'

const changingCall =
  /^(?:create|insert|update|upsert|delete|destroy|remove|save|store|write|unlink|rm|drop|truncate|persist|transfer|charge|refund|cancel|approve|publish|archive|restore|assign|replace|increment|decrement|bulk|soft|find(?:One|ById)And|set|put|push|add|send|enqueue|exec|query|run|execute|raw)(?:[A-Z_].*)?$/
const provingCall =
  /^(?:compare(?:Sync|Password)?|verify(?:[A-Z].*)?|timingSafeEqual|createHmac|constructEvent(?:Async)?|validateRequest(?:[A-Z].*)?|unsign|unseal|decrypt|checkPassword|validatePassword|isEqual|doFinal)$/
const signingIn = /^(?:signIn|logIn|login|sign|issueToken|createSession|generateToken|regenerate)$/

/** What runs when the route is asked for, with what it calls in the program. */
export function bodyOf(semantics: Semantics, { handlers }: Route, calls = 3): readonly Ref[] {
  return instructionsOf(semantics, handlers, calls)
}

export function isSeen(semantics: Semantics, route: Route): boolean {
  return route.changesByItself === true || bodyOf(semantics, route).length > 0
}

/** Its code is there, and nothing in it, nor in what it inherits, changes anything. */
export function changesNothing(semantics: Semantics, route: Route): boolean {
  return route.changesByItself !== true && isSeen(semantics, route) && changingAct(semantics, route) === undefined
}

/** What is changed, where the code shows that something is. */
export function changingAct(semantics: Semantics, route: Route): Ref | undefined {
  return bodyOf(semantics, route).find((ref) => {
    const isInJava = isOfJava(route) && changesInJava(semantics, ref)
    if (semantics.program.flow(ref).op !== 'call') return isInJava
    if (isPython(semantics.program.module(ref))) return changingCallOfPython(semantics, ref)
    const { name, receiver, symbol } = calleeOf(semantics, ref)
    if (name === undefined || !(isInJava || changingCall.test(name))) return false
    return (
      !/^(?:res|response|reply|ctx|c|h|console|logger|log)\b(?!\.(?:db|prisma|orm|drizzle)\b)/.test(receiver) &&
      !/Response|Reply/.test(symbol ?? '')
    )
  })
}

/** It asks itself who its caller is, or proves it otherwise, or is where somebody becomes known. */
export function asksItself(semantics: Semantics, route: Route): boolean {
  return bodyOf(semantics, route).some((ref) => {
    if (asksWho(semantics, ref) || (isPython(semantics.program.module(ref)) && provesInPython(semantics, ref)))
      return true
    if (semantics.program.flow(ref).op !== 'call') return false
    const { name } = calleeOf(semantics, ref)
    return name !== undefined && (provingCall.test(name) || signingIn.test(name))
  })
}

/** Whom it is for is not known yet, or does not matter: the login, a health check, a form of contact. */
export function isMeantOpen({ path, handlerName }: Route): boolean {
  const name = /^(?:async\b|function\b|\()/.test(handlerName) ? '' : (handlerName.split(/[.(]/).at(-1) ?? '')
  return hasWord(wordsOf(path ?? ''), publicWords) || hasWord(wordsOf(name), publicWords)
}
