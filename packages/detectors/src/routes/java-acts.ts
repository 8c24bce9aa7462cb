// What a handler in Java changes: a method of a service says in its own words what it does, and a field that holds a collection is a
// store, whose methods are no calls where the analysis knows what they do.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'

const word =
  /^(?:change|reset|block|unblock|close|open|reopen|rename|move|invite|enable|disable|lock|unlock|grant|revoke|mark|book|pay|ship|reject|activate|deactivate|drop|modify|edit|withdraw|deposit|complete|start|stop|finish|clear|merge|submit|execute)(?:[A-Z]\w*)?$/
const ofCollection = /^[\w.]{1,100}\.\s*(?:put|putIfAbsent|remove|merge|add)\(/

export function changesInJava(semantics: Semantics, ref: Ref): boolean {
  const { program } = semantics
  const flow = program.flow(ref)
  if (flow.op === 'call') return word.test(calleeOf(semantics, ref).name ?? '')
  if ((flow.op !== 'update' && flow.op !== 'load') || flow.key === undefined) return false
  const isOfField = program.flow(program.beside(ref, flow.object)).op === 'load'
  return isOfField && ofCollection.test(program.text(ref).slice(0, 200))
}
