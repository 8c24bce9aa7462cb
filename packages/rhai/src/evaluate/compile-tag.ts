// Tags: a small number that a variable carries beside its value (`x.tag`, `set_tag`). Only variables whose tag the script names
// have a slot for it; in Rhai tags also travel through containers and calls, here they go with plain assignments between variables.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import type { Variable } from '../resolve/scope.js'
import type { Expression } from '../syntax/ast.js'
import { RhaiMap } from '../value/map.js'
import { typeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'
import type { Compiler } from './compiler.js'
import { functionNotFound, propertyNotWritable } from './faults.js'
import type { Evaluator, Frame } from './frame.js'

const smallest = -2147483648
const largest = 2147483647

/** The tag slot of a variable expression; -1 where it has none. */
export function tagSlotOf(compiler: Compiler, node: Expression | undefined): number {
  if (!compiler.environment.settings.hasLibrary) return -1
  const variable = node?.kind === 'variable' ? compiler.lookUp(node) : undefined
  return variable?.tagSlot ?? -1
}

export function readTag(frame: Frame, slot: number): number {
  const tag = frame[slot]
  return typeof tag === 'number' ? tag : 0
}

function checkRange(tag: number | bigint, position: Position): number {
  if (tag >= smallest && tag <= largest) return Number(tag)
  const text = `${tag} is too large to fit into a tag (must be between ${smallest} and ${largest})`
  throw new EvaluationError({ kind: 'ErrorArithmetic', text, position })
}

/** `x.tag = v`. */
export function writeTag(frame: Frame, slot: number, owner: Value, tag: Value, position: Position): void {
  if (typeof tag !== 'number' && typeof tag !== 'bigint')
    throw propertyNotWritable('tag', typeName(owner), tag, position)
  frame[slot] = checkRange(tag, position)
}

/** `tag(x)`, `set_tag(x, n)` and both in method style; undefined where that is not about a variable with a tag. */
export function compileTagCall(
  compiler: Compiler,
  name: string,
  target: Expression | undefined,
  args: readonly Expression[],
  position: Position,
): Evaluator | undefined {
  const slot = tagSlotOf(compiler, target)
  if (slot < 0 || target === undefined) return undefined
  const value = compiler.borrowed(target)
  const [first] = args
  if (name === 'tag' && first === undefined) {
    return (frame) => {
      value(frame)
      return readTag(frame, slot)
    }
  }
  if (name !== 'set_tag' || first === undefined || args.length !== 1) return undefined
  const tag = compiler.expression(first)
  return (frame) => {
    const wanted = tag(frame)
    const owner = value(frame)
    if (typeof wanted !== 'number' && typeof wanted !== 'bigint')
      throw functionNotFound(name, [owner, wanted], position)
    frame[slot] = checkRange(wanted, position)
    return undefined
  }
}

/** What assigning a value to a variable does to its tag. */
export function moveTag(
  compiler: Compiler,
  variable: Variable,
  value: Expression | undefined,
): ((frame: Frame) => void) | undefined {
  const to = variable.tagSlot
  if (to === undefined) return undefined
  const from = tagSlotOf(compiler, value)
  return (frame) => {
    frame[to] = from < 0 ? 0 : frame[from]
  }
}

/** Maps have properties of their own, also one named `tag`. */
export function hasOwnTag(value: Value): boolean {
  return value instanceof RhaiMap
}
