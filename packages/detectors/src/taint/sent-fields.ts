// `size` is a number of sets and files, and a field of options like any other: it is one where the object is what was sent or given, and
// not what something was made of.

import type { Program, Ref } from '../ir/program.js'
import { dictionaries } from './forms.js'
import type { Mark } from './mark.js'
import type { SourceKind } from './specification.js'
import { behind } from './steps.js'

export function isMaybeField(name: string): boolean {
  return name === 'size'
}

/** Whether what a source brings has it because somebody sent it: the `size` of an upload is a number. */
export function isSentField(kind: SourceKind | 'own', name: string): boolean {
  return !isMaybeField(name) || kind === 'body' || dictionaries.has(kind)
}

/** Whether a marked object may hold such a field; `ref`: the instruction that reads it. */
export function mayHoldField(program: Program, { origin, steps }: Mark, ref: Ref, name: string): boolean {
  if (!isMaybeField(name)) return true
  const object = steps?.ref === ref ? behind(steps) : steps
  const op = object === undefined ? undefined : program.flow(object.ref).op
  const isGiven = op === 'argument' || op === 'load'
  return isGiven && (origin.kind === 'parameter' || isSentField(origin.sourceKind, name))
}
