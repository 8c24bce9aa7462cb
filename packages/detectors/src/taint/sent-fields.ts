// `size` is a number of sets and files, and a field of options like any other: it is one where the object is what was sent or given, and
// not what something was made of. Of an upload some fields are the parser's: where it wrote the file, under a name that it made up.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { dictionaries } from './forms.js'
import { type Mark, propertyOf, type Taint } from './mark.js'
import { longestPath } from './mark-changes.js'
import type { Propagation } from './propagation.js'
import type { SourceKind } from './specification.js'
import { behind } from './steps.js'

/** formidable and what is made of it, multer, multiparty, hapi; express-fileupload; adonis. */
const ofParser = /^(?:filepath|path|newFilename|tempFilePath|tmpPath)$/
/** Neither a place nor any property at all. */
const isField = /^[a-z_$]/i

export function isMaybeField(name: string): boolean {
  return name === 'size'
}

/** Whether what a source brings has it because somebody sent it: the `size` of an upload is a number, and its `filepath` a place of the own machine. */
export function isSentField(kind: SourceKind | 'own', name: string): boolean {
  if (isOfParser(kind, name)) return false
  return !isMaybeField(name) || kind === 'body' || dictionaries.has(kind)
}

export function isOfParser(kind: SourceKind | 'own', name: string): boolean {
  return kind === 'upload' && ofParser.test(name)
}

/** What a field holds: where a rule goes by names, only what was put there under its name. */
export function fieldOf({ rule }: Propagation, object: Taint | undefined, name: string): Taint | undefined {
  const isOwn = rule.taint.fields === 'by-name' && isField.test(name)
  return isOwn ? object?.children.get(name) : propertyOf(object, name)
}

/**
 * Whether a marked object may hold such a field; `ref`: the instruction that reads it. What is chosen by chance may be an object, whose
 * fields are no guess.
 */
export function mayHoldField(
  { semantics, rule }: Propagation,
  { origin, steps }: Mark,
  ref: Ref,
  name: string,
): boolean {
  const { program } = semantics
  const isWhole = origin.kind === 'source' || origin.path.length >= longestPath
  if (isWhole && rule.taint.keys === 'followed' && isField.test(name)) return false
  if (origin.kind === 'source' && isOfParser(origin.sourceKind, name)) {
    const read = program.flowOf(ref, 'load')
    return read !== undefined && isMadeElsewhere(semantics, program.beside(ref, read.object))
  }
  if (!isMaybeField(name)) return true
  const object = steps?.ref === ref ? behind(steps) : steps
  const op = object === undefined ? undefined : program.flow(object.ref).op
  const isGiven = op === 'argument' || op === 'load'
  return isGiven && (origin.kind === 'parameter' || isSentField(origin.sourceKind, name))
}

/** What a function gave that is not at hand: a `path` of that is what it has made of its argument. */
function isMadeElsewhere({ program, graph }: Semantics, object: Ref): boolean {
  return program.flow(object).op === 'call' && graph.callees(object).length === 0
}
