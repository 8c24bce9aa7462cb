// `switch`: exact values through a Map keyed by structure and type, then ranges in order, then the default.

import type { Statement, SwitchStatement } from '../syntax/ast.js'
import { Float } from '../value/float.js'
import { hashKey } from '../value/hash.js'
import type { Value } from '../value/value.js'
import type { Compiler } from './compiler.js'
import { statementCost } from './cost.js'
import { counted } from './counting.js'
import type { Code, Executor, Frame } from './frame.js'
import { keptAlways } from './keep-alive.js'
import { literalValue } from './literal-value.js'

interface Arm {
  readonly guard: ((frame: Frame) => boolean) | undefined
  readonly execute: Executor
}

interface RangeArm {
  readonly contains: (value: number | bigint) => boolean
  readonly arm: Arm
}

export function compileSwitch(compiler: Compiler, node: SwitchStatement, isTail: boolean): Code {
  const subject = keptAlways(compiler, compiler.borrowed(node.subject))
  const arms = new Map<Value | undefined, Arm[]>()
  const keyed = new Map<string, Arm[]>()
  const ranges: RangeArm[] = []
  let completions = 0
  const compileBody = (body: Statement): Executor => {
    const code = compiler.statements([body], isTail)
    completions |= code.completions
    return counted(compiler, code.execute, statementCost(body))
  }
  for (const { labels, guard, body } of node.cases) {
    const arm: Arm = {
      guard: guard === undefined ? undefined : compiler.condition(guard),
      execute: compileBody(body),
    }
    for (const label of labels) {
      if (label.kind === 'range') {
        const { start, end, isInclusive } = label
        ranges.push({ contains: (value) => value >= start && (isInclusive ? value <= end : value < end), arm })
        continue
      }
      addArm(arms, keyed, literalValue(label.value), arm)
    }
  }
  const fallback = node.fallback === undefined ? undefined : compileBody(node.fallback)
  return {
    completions,
    execute: (frame) => {
      const value = subject(frame)
      const arm = findArm(candidates(arms, keyed, value), frame) ?? findRange(ranges, value, frame)
      if (arm !== undefined) return arm.execute(frame)
      return fallback === undefined ? undefined : fallback(frame)
    },
  }
}

/** Small numbers, strings and the like are their own keys; the rest goes by its hash. */
function isOwnKey(value: Value): boolean {
  return typeof value !== 'object' && typeof value !== 'bigint'
}

function addArm(arms: Map<Value, Arm[]>, keyed: Map<string, Arm[]>, value: Value, arm: Arm): void {
  if (isOwnKey(value)) {
    const list = arms.get(value)
    if (list === undefined) arms.set(value, [arm])
    else list.push(arm)
    return
  }
  const key = hashKey(value) ?? ''
  const list = keyed.get(key)
  if (list === undefined) keyed.set(key, [arm])
  else list.push(arm)
}

function candidates(arms: Map<Value, Arm[]>, keyed: Map<string, Arm[]>, value: Value): readonly Arm[] | undefined {
  if (isOwnKey(value)) return arms.get(value)
  if (keyed.size === 0) return undefined
  const key = hashKey(value)
  return key === undefined ? undefined : keyed.get(key)
}

function findArm(arms: readonly Arm[] | undefined, frame: Frame): Arm | undefined {
  if (arms === undefined) return undefined
  for (const arm of arms) if (arm.guard === undefined || arm.guard(frame)) return arm
  return undefined
}

function findRange(ranges: readonly RangeArm[], value: Value, frame: Frame): Arm | undefined {
  if (ranges.length === 0) return undefined
  const number = value instanceof Float ? value.value : value
  if (typeof number !== 'number' && typeof number !== 'bigint') return undefined
  for (const { contains, arm } of ranges) {
    if (contains(number) && (arm.guard === undefined || arm.guard(frame))) return arm
  }
  return undefined
}
