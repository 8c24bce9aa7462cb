// Calls that give an object with what several others hold: `Object.assign({}, defaults, options)`, `$.extend(true, {}, a, b)`, what
// compilers write for `{ ...a, ...b }`, and functions of a program that are called like these. What such an object holds that can be
// called is one of the functions that the others hold; of anything else no more is known than that it may come from any of them.

import type { Origins } from './origins.js'
import type { Program, Ref } from './program.js'

const joining = /^_*(?:object_?)?(?:assign|extends?|merge|mixin|defaults|xtend)(?:deep|all|in|with|options|defaults)?$/i

/** The objects that a call joins; nothing where it is none of these. */
export function joinedObjects(program: Program, call: Ref): readonly Ref[] {
  const flow = program.flowOf(call, 'call')
  if (flow === undefined || flow.form !== 'call' || flow.arguments.length < 2) return []
  const callee = program.beside(call, flow.callee)
  const name = program.flowOf(callee, 'load')?.property ?? program.text(callee).slice(0, 40)
  return joining.test(name) ? flow.arguments.map(({ value }) => program.beside(call, value)) : []
}

/** The functions that joined objects bring under a name. */
export function joinedFunctions(origins: Origins, call: Ref, name: string, depth: number): readonly Ref[] {
  const { program } = origins
  return joinedObjects(program, call)
    .flatMap((object) => origins.property(object, name, depth + 1))
    .filter((origin) => program.flow(origin).op === 'function')
}
