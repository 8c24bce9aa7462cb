// Who may reach a source: whether something in the chain of a handler looks like a check of who asks.

import { handlerAt } from '../frameworks/knowledge.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from './match-call.js'

const looksLikeAuthentication =
  /auth|log_?in|logged|session|protect|guard|ensure|requires?[A-Z]|verify|jwt|passport|acl\b|permission|role|admin|token/i

/** A sentence about authentication, for data that a route brings in. */
export function preconditionOfRoute(semantics: Semantics, source: Ref): string[] {
  const { program, graph, symbols } = semantics
  let code: FunctionRef = program.enclosing(source)
  for (let depth = 0; depth < 20; depth += 1) {
    for (const use of graph.uses(code)) {
      const [handler] = handlerAt(semantics, use, symbols)
      if (handler?.isRoute) return [sentence(semantics, use.call, code)]
    }
    const { parent } = program.functionOf(code)
    if (parent === undefined) return []
    code = program.beside(code, parent)
  }
  return []
}

function sentence(semantics: Semantics, call: Ref, code: FunctionRef): string {
  const name = checkBefore(semantics, call, code) ?? checkOfRouter(semantics, call)
  return name === undefined
    ? 'the route is reachable without authentication'
    : `the attacker passes \`${name.slice(0, 200)}\`, which looks like a check of who asks`
}

/** Another function in the same call, by what is written between the path and the handler. */
function checkBefore({ program }: Semantics, call: Ref, code: FunctionRef): string | undefined {
  const { start, end } = program.flow(call)
  const { text } = program.module(call)
  const handler = program.functionOf(code)
  const isInside = handler.start > start && handler.end <= end && program.module(code) === program.module(call)
  const before = text.slice({ start, end: isInside ? handler.start : end }).slice(0, 400)
  const names = before.slice(before.indexOf('(') + 1).replaceAll(/(['"`])(?:(?!\1)[^\\]|\\.)*\1/g, '')
  return names.match(/[\w$.]+/g)?.find((name) => looksLikeAuthentication.test(name))
}

/** `router.use(requireLogin)` on the same router, before or after. */
function checkOfRouter(semantics: Semantics, call: Ref): string | undefined {
  const { program, graph } = semantics
  const { receiver } = calleeOf(semantics, call)
  for (const other of graph.calls) {
    if (other === call || program.module(other) !== program.module(call)) continue
    const callee = calleeOf(semantics, other)
    if (callee.name !== 'use' || callee.receiver !== receiver) continue
    const text = /\((.*)\)/s.exec(program.text(other).slice(0, 200))?.[1] ?? ''
    if (!/=>|function/.test(text) && looksLikeAuthentication.test(text)) return text.replaceAll(/\s+/g, ' ')
  }
  return undefined
}
