// `super().__init__(x)`: the constructor of what a class extends, called on an object that is being made. Behind it the object is what that
// constructor gives.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export function isConstruction({ program, graph }: Semantics, call: Ref): boolean {
  if (program.flowOf(call, 'call')?.receiver === undefined) return false
  const callees = graph.callees(call)
  return callees.length > 0 && callees.every((code) => program.functionOf(code).isConstructor)
}
