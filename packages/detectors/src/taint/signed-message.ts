// `compare_digest(given, hmac.new(key, message).digest())`: where it holds, somebody who has the key wrote the message.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from './symbol-pattern.js'

const comparing = ['{hmac,secrets}#compare_digest', 'django#utils.crypto.constant_time_compare']
const signing = ['hmac#{new,digest}']

/** What the condition proves to be signed. */
export function signedMessages(semantics: Semantics, condition: Ref): readonly Ref[] {
  const { program } = semantics
  const call = program.flowOf(condition, 'call')
  if (call === undefined || !isCallOf(semantics, condition, comparing)) return []
  return call.arguments.flatMap(({ value }) => messagesOf(semantics, program.beside(condition, value), 0))
}

/** The message of `hmac.new(key, message)`, also behind `digest()` and what writes that as a text. */
function messagesOf(semantics: Semantics, ref: Ref, depth: number): readonly Ref[] {
  const { program, origins } = semantics
  if (depth > 4) return []
  return origins.of(ref).flatMap((origin) => {
    const call = program.flowOf(origin, 'call')
    if (call === undefined) return []
    if (isCallOf(semantics, origin, signing)) {
      const message = program.argument(origin, 1)
      return message === undefined ? [] : [message]
    }
    const own = semantics.graph.callees(origin)
    if (own.length > 0) return own.flatMap((code) => messagesIn(semantics, origin, code, depth))
    return call.receiver === undefined ? [] : messagesOf(semantics, program.beside(origin, call.receiver), depth + 1)
  })
}

/** Of a function of the program that signs what it is given. */
function messagesIn(semantics: Semantics, call: Ref, code: FunctionRef, depth: number): readonly Ref[] {
  const { program, origins, graph } = semantics
  const signed = origins.returned(code).flatMap((value) => messagesOf(semantics, value, depth + 1))
  return signed.flatMap((message) =>
    origins.of(message).flatMap((origin) => {
      const parameter = program.flowOf(origin, 'argument')
      if (parameter === undefined || program.enclosing(origin) !== code) return []
      return graph
        .givenFor(call, parameter.index)
        .flatMap(({ value, part }) => (part === undefined ? [program.beside(call, value)] : []))
    }),
  )
}

function isCallOf({ program, symbols }: Semantics, ref: Ref, patterns: readonly string[]): boolean {
  const call = program.flowOf(ref, 'call')
  const symbol = call === undefined ? undefined : symbols.of(program.beside(ref, call.callee))
  return symbol !== undefined && matchesSymbol(patterns, plainSymbol(symbol))
}
