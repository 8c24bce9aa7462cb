// Array and map literals. Their sizes are checked with everything inside; a literal of plain scalars is known to have nothing inside.

import { EvaluationError } from '../errors.js'
import { isLiteral } from '../resolve/fold.js'
import type { Expression, MapEntry } from '../syntax/ast.js'
import { RhaiArray } from '../value/array.js'
import { RhaiMap } from '../value/map.js'
import { arrayElementBytes, mapEntryBytes, meter } from '../value/meter.js'
import type { Value } from '../value/value.js'
import type { Compiler } from './compiler.js'
import type { Evaluator, Frame } from './frame.js'
import { keptExpressions } from './keep-alive.js'
import type { Counters } from './limits.js'

export function compileArray(compiler: Compiler, items: readonly Expression[]): Evaluator {
  const build = buildArray(compiler, items)
  if (items.every(isFlat) || isUnchecked(compiler, items)) return build
  const { counters } = compiler.environment
  return (frame) => {
    const array = build(frame)
    checkLiteral(counters, array, array.elements, items)
    return array
  }
}

/** A literal of nothing but literals is a constant from level `simple` on: made once, before the run and its limits. */
function isUnchecked(compiler: Compiler, items: readonly Expression[]): boolean {
  return compiler.environment.settings.hasConstantLiterals && items.every(isLiteral)
}

/** Literals that are neither strings nor containers. */
function isFlat({ kind }: Expression): boolean {
  return kind === 'int' || kind === 'float' || kind === 'bool' || kind === 'char' || kind === 'unit'
}

/** Rhai counts item by item, and reports the one that was too much. */
function checkLiteral(
  counters: Counters,
  literal: RhaiArray | RhaiMap,
  values: Iterable<Value>,
  items: readonly Expression[],
): void {
  try {
    counters.checkContainer(literal)
  } catch (error) {
    if (!(error instanceof EvaluationError) || error.kind !== 'ErrorDataTooLarge') throw error
    const item = items[counters.firstBeyond(values, literal instanceof RhaiMap)]
    if (item === undefined) return
    error.position = item.position
    throw error
  }
}

function buildArray(compiler: Compiler, items: readonly Expression[]): (frame: Frame) => RhaiArray {
  const isAllFlat = items.every(isFlat)
  const values = keptExpressions(compiler, items)
  const bytes = 48 + values.length * arrayElementBytes
  const [a, b, c] = values
  if (a === undefined) {
    return () => {
      meter.bytes += bytes
      return new RhaiArray([])
    }
  }
  if (b !== undefined && values.length === 2) {
    return (frame) => {
      meter.bytes += bytes
      return new RhaiArray([a(frame), b(frame)], false, isAllFlat)
    }
  }
  if (b !== undefined && c !== undefined && values.length === 3) {
    return (frame) => {
      meter.bytes += bytes
      return new RhaiArray([a(frame), b(frame), c(frame)], false, isAllFlat)
    }
  }
  return (frame) => {
    meter.bytes += bytes
    const elements: Value[] = []
    for (let index = 0; index < values.length; index++) elements.push(values[index]?.(frame))
    return new RhaiArray(elements, false, isAllFlat)
  }
}

const unit: Evaluator = () => undefined

export function compileMap(compiler: Compiler, entries: readonly MapEntry[]): Evaluator {
  const items = entries.map(({ value }) => value)
  const evaluators = keptExpressions(compiler, items)
  const values = entries.map(({ key }, index) => ({ key, value: evaluators[index] ?? unit }))
  const bytes = 64 + values.length * mapEntryBytes
  const isAllFlat = items.every(isFlat)
  const unchecked = isUnchecked(compiler, items)
  const { counters } = compiler.environment
  return (frame) => {
    meter.bytes += bytes
    const store = new Map<string, Value>()
    for (const { key, value } of values) store.set(key, value(frame))
    const map = new RhaiMap(store)
    if (isAllFlat || unchecked) return map
    checkLiteral(counters, map, map.entries.values(), items)
    return map
  }
}
