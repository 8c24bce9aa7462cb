// Loops are plain loops of the host. Each round counts the operations of its condition and body; signals of the body are taken here.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import type { Block, DoStatement, ForStatement, LoopStatement, WhileStatement } from '../syntax/ast.js'
import { startPosition } from '../syntax/start-position.js'
import { RhaiArray } from '../value/array.js'
import { iterate } from '../value/iterate.js'
import { done, Range } from '../value/range.js'
import { Shared } from '../value/shared.js'
import { copyValue, type Value } from '../value/value.js'
import { isPlain, variableCheck } from './compile-variable.js'
import type { Compiler, CountedCode } from './compiler.js'
import { checkPointAt } from './counting.js'
import {
  breakSignal,
  type Code,
  continueSignal,
  type Executor,
  type Frame,
  noCompletion,
  returnSignal,
  returns,
} from './frame.js'
import { keptAlways } from './keep-alive.js'

export function compileWhile(compiler: Compiler, node: WhileStatement): Code {
  const check = checkPointAt(compiler, node.body.position)
  const { counters, machine } = compiler.environment
  const condition = compiler.condition(node.condition)
  const { execute, cost, completions } = compiler.block(node.body, false)
  const round = Math.max(1, cost + compiler.cost(node.condition))
  if (completions === noCompletion) {
    return {
      completions: noCompletion,
      execute: (frame) => {
        while (condition(frame)) {
          counters.budget -= round
          if (counters.budget < 0) check()
          execute(frame)
        }
        return undefined
      },
    }
  }
  return {
    completions: completions & returns,
    execute: (frame) => {
      while (condition(frame)) {
        counters.budget -= round
        if (counters.budget < 0) check()
        const result = execute(frame)
        if (result === breakSignal) return machine.takeCompletion()
        if (result === returnSignal) return result
      }
      return undefined
    },
  }
}

export function compileLoop(compiler: Compiler, node: LoopStatement): Code {
  const check = checkPointAt(compiler, node.body.position)
  const { counters, machine } = compiler.environment
  const { execute, cost, completions } = compiler.block(node.body, false)
  const round = Math.max(leastCost(node.body), cost)
  return {
    completions: completions & returns,
    execute: (frame) => {
      for (;;) {
        counters.budget -= round
        if (counters.budget < 0) check()
        const result = execute(frame)
        if (result === breakSignal) return machine.takeCompletion()
        if (result === returnSignal) return result
      }
    },
  }
}

/** `continue` starts the next round without testing the condition, as Rhai does. */
export function compileDo(compiler: Compiler, node: DoStatement): Code {
  const check = checkPointAt(compiler, node.body.position)
  const { counters, machine } = compiler.environment
  const { execute, cost, completions } = compiler.block(node.body, false)
  const condition = compiler.condition(node.condition)
  const round = Math.max(1, cost + compiler.cost(node.condition))
  const goesOn = !node.isUntil
  return {
    completions: completions & returns,
    execute: (frame) => {
      for (;;) {
        counters.budget -= round
        if (counters.budget < 0) check()
        const result = execute(frame)
        if (result === breakSignal) return machine.takeCompletion()
        if (result === returnSignal) return result
        if (isContinue(result)) continue
        if (condition(frame) !== goesOn) return undefined
      }
    },
  }
}

/** A round of nothing counts one; any other counts what its statements do, here or on their own. */
function leastCost(body: Block): number {
  return body.statements.every(({ kind }) => kind === 'empty') ? 1 : 0
}

function isContinue(result: ReturnType<Executor>): boolean {
  return result === continueSignal
}

interface Round {
  readonly check: () => void
  readonly execute: Executor
  readonly cost: number
  readonly mayStop: boolean
}

/** Puts the next value into the loop variable, which is one cell for the whole loop. */
type Bind = (frame: Frame, value: Value) => void

export function compileFor(compiler: Compiler, node: ForStatement): Code {
  const variables = compiler.resolution.loops.get(node)
  if (variables === undefined) throw new Error('loop was not resolved')
  const iterable = keptAlways(compiler, compiler.borrowed(node.iterable))
  const body: CountedCode = compiler.block(node.body, false)
  const round: Round = {
    check: checkPointAt(compiler, node.body.position),
    execute: body.execute,
    cost: Math.max(leastCost(node.body), body.cost),
    mayStop: body.completions !== noCompletion,
  }
  const { variable, counter } = variables
  const { slot } = variable
  const counterSlot = counter?.slot ?? -1
  const bind: Bind = isPlain(variable) ? bindPlain(slot) : bindShared(slot)
  const bindCounter: Bind | undefined =
    counter === undefined ? undefined : isPlain(counter) ? bindPlain(counterSlot) : bindShared(counterSlot)
  const overRange = isPlain(variable) && counter === undefined ? rangeLoop(compiler, slot, round) : undefined
  const overArray = isPlain(variable) && counter === undefined ? arrayLoop(compiler, slot, round) : undefined
  const general = generalLoop(compiler, bind, bindCounter, round)
  const position = startPosition(node.iterable)
  const { settings } = compiler.environment
  const checkVariable = variableCheck(compiler, variable.ordinal, node.variable.position)
  const checkCounter =
    counter === undefined ? undefined : variableCheck(compiler, counter.ordinal, node.variable.position)
  return {
    completions: body.completions & returns,
    execute: (frame) => {
      const source = iterable(frame)
      if (!settings.hasLibrary) throw notIterable(position)
      checkCounter?.()
      checkVariable()
      if (source instanceof Range && overRange !== undefined) {
        const { start, end } = source
        if (typeof start === 'number' && typeof end === 'number') {
          return overRange(frame, start, source.isInclusive ? end : end - 1)
        }
      }
      if (source instanceof RhaiArray && overArray !== undefined) return overArray(frame, source)
      frame[slot] = undefined
      if (counterSlot >= 0) frame[counterSlot] = undefined
      const next = iterate(source)
      if (next === undefined) throw notIterable(position)
      return general(frame, next)
    },
  }
}

function notIterable(position: Position): EvaluationError {
  return new EvaluationError({ kind: 'ErrorFor', text: 'For loop expects iterable type', position })
}

function bindPlain(slot: number): Bind {
  return (frame, value) => {
    frame[slot] = value
  }
}

function bindShared(slot: number): Bind {
  return (frame, value) => {
    const found = frame[slot]
    if (found instanceof Shared) found.value = value
    else frame[slot] = value
  }
}

function rangeLoop(compiler: Compiler, slot: number, round: Round) {
  const { counters, machine } = compiler.environment
  const { execute, cost, mayStop, check } = round
  if (!mayStop) {
    return (frame: Frame, start: number, last: number) => {
      for (let index = start; index <= last; index++) {
        counters.budget -= cost
        if (counters.budget < 0) check()
        frame[slot] = index
        execute(frame)
      }
      return undefined
    }
  }
  return (frame: Frame, start: number, last: number) => {
    for (let index = start; index <= last; index++) {
      counters.budget -= cost
      if (counters.budget < 0) check()
      frame[slot] = index
      const result = execute(frame)
      if (result === breakSignal) return machine.takeCompletion()
      if (result === returnSignal) return result
    }
    return undefined
  }
}

function arrayLoop(compiler: Compiler, slot: number, round: Round) {
  const { counters, machine } = compiler.environment
  const { execute, cost, check } = round
  return (frame: Frame, source: RhaiArray) => {
    // A second handle, so that changes to the array inside the loop have no effect on the loop.
    const { elements } = source.copy()
    const { length } = elements
    for (let index = 0; index < length; index++) {
      counters.budget -= cost
      if (counters.budget < 0) check()
      frame[slot] = copyValue(elements[index])
      const result = execute(frame)
      if (result === breakSignal) return machine.takeCompletion()
      if (result === returnSignal) return result
    }
    return undefined
  }
}

function generalLoop(compiler: Compiler, bind: Bind, bindCounter: Bind | undefined, round: Round) {
  const { counters, machine } = compiler.environment
  const { execute, cost, check } = round
  return (frame: Frame, next: () => Value | typeof done) => {
    for (let count = 0; ; count++) {
      const value = next()
      if (value === done) return undefined
      counters.budget -= cost
      if (counters.budget < 0) check()
      bind(frame, value)
      bindCounter?.(frame, count)
      const result = execute(frame)
      if (result === breakSignal) return machine.takeCompletion()
      if (result === returnSignal) return result
    }
  }
}
