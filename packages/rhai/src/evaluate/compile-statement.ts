// Statements and sequences of them. A statement gives a value; where it can break, continue or return it may give a signal instead,
// and only there somebody looks for one.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import type { Variable } from '../resolve/scope.js'
import type { Block, Expression, IfStatement, Statement, TryStatement } from '../syntax/ast.js'
import { copyValue, type Value } from '../value/value.js'
import { toCatchValue } from './catch-value.js'
import { compileAssignment } from './compile-assignment.js'
import { compileFloat } from './compile-float.js'
import { compileExport, compileImport } from './compile-import.js'
import { compileDo, compileFor, compileLoop, compileWhile } from './compile-loop.js'
import { compileSwitch } from './compile-switch.js'
import { moveTag } from './compile-tag.js'
import { declare, variableCheck } from './compile-variable.js'
import type { Compiler, CountedCode } from './compiler.js'
import { statementCost } from './cost.js'
import { counted, countedAt, isSignal } from './counting.js'
import {
  AbruptCompletion,
  breakSignal,
  breaks,
  type Code,
  continueSignal,
  continues,
  type Evaluator,
  type Executor,
  type Frame,
  Hidden,
  noCompletion,
  returnSignal,
  returns,
  slotValue,
} from './frame.js'
import { runtimeError } from './machine.js'
import { overlayOf } from './overlay.js'

const nothing: Executor = () => undefined

export function compileStatement(compiler: Compiler, node: Statement, isTail: boolean): Code {
  switch (node.kind) {
    case 'block': {
      const { execute, cost, completions } = compiler.block(node, isTail)
      return { execute: counted(compiler, execute, cost), completions }
    }
    case 'if':
      return compileIf(compiler, node, isTail)
    case 'switch':
      return compileSwitch(compiler, node, isTail)
    case 'while':
      return compileWhile(compiler, node)
    case 'loop':
      return compileLoop(compiler, node)
    case 'do':
      return compileDo(compiler, node)
    case 'for':
      return compileFor(compiler, node)
    case 'try':
      return compileTry(compiler, node)
    case 'declaration':
      return compileDeclaration(compiler, node)
    case 'assignment':
      return { execute: compileAssignment(compiler, node), completions: noCompletion }
    case 'break':
      return compileSignal(
        compiler,
        node.value === undefined ? undefined : compiler.expression(node.value),
        breakSignal,
        breaks,
      )
    case 'continue':
      return { execute: () => continueSignal, completions: continues }
    case 'return': {
      const value = node.value === undefined ? undefined : compiler.expression(node.value)
      if (isTail) return { execute: value ?? nothing, completions: noCompletion }
      return compileSignal(compiler, value, returnSignal, returns)
    }
    case 'throw':
      return { execute: compileThrow(compiler, node), completions: noCompletion }
    case 'import':
      return { execute: compileImport(compiler, node), completions: noCompletion }
    case 'export':
      return { execute: compileExport(compiler, node), completions: noCompletion }
    case 'expression':
      if (node.expression.kind === 'statement') return compileStatement(compiler, node.expression.statement, isTail)
      return { execute: compiler.expression(node.expression), completions: noCompletion }
    case 'empty':
      return { execute: nothing, completions: noCompletion }
  }
}

/** A sequence in which whatever follows a statement that may end it is counted apart. */
export function compileStatements(compiler: Compiler, nodes: readonly Statement[], isTail: boolean): CountedCode {
  const statements = nodes.filter((node) => node.kind !== 'empty')
  const codes: Code[] = []
  const countsEach = compiler.environment.settings.countsEachStatement
  let cost = 0
  for (const [index, node] of statements.entries()) {
    const isLast = index === statements.length - 1
    const code = withThrownSignals(compiler, node, isTail && isLast)
    if (countsEach) {
      codes.push({ ...code, execute: countedAt(compiler, code.execute, statementCost(node), node.position) })
    } else {
      codes.push(code)
      cost += statementCost(node)
    }
    if (code.completions === noCompletion || isLast) continue
    const rest = compileStatements(compiler, statements.slice(index + 1), isTail)
    return { ...interruptible(compiler, sequence(codes.map((each) => each.execute)), rest, code.completions), cost }
  }
  // A statement without a value of its own (an assignment, a declaration) leaves unit.
  return {
    execute: sequence(codes.map((code) => code.execute)),
    completions: codes.at(-1)?.completions ?? noCompletion,
    cost,
  }
}

/** A statement in whose expressions a `break`, `continue` or `return` stands: what was thrown becomes a signal again. */
function withThrownSignals(compiler: Compiler, node: Statement, isTail: boolean): Code {
  const before = compiler.takeThrownSignals()
  const code = compiler.statement(node, isTail)
  const thrown = compiler.takeThrownSignals()
  compiler.thrownSignals(before)
  if (thrown === noCompletion) return code
  const { execute } = code
  return {
    completions: code.completions | thrown,
    execute: (frame) => {
      try {
        return execute(frame)
      } catch (error) {
        if (error instanceof AbruptCompletion) return error.signal
        throw error
      }
    },
  }
}

function interruptible(compiler: Compiler, head: Executor, rest: CountedCode, completions: number): Code {
  const tail = counted(compiler, rest.execute, rest.cost)
  if (completions === returns) {
    return {
      completions: completions | rest.completions,
      execute: (frame) => (head(frame) === returnSignal ? returnSignal : tail(frame)),
    }
  }
  return {
    completions: completions | rest.completions,
    execute: (frame) => {
      const result = head(frame)
      return isSignal(result) ? result : tail(frame)
    },
  }
}

/** Runs statements in order and gives what the last one gave. */
function sequence(codes: readonly Executor[]): Executor {
  const [a, b, c, d, ...more] = codes
  if (a === undefined) return nothing
  if (b === undefined) return a
  if (c === undefined) {
    return (frame) => {
      a(frame)
      return b(frame)
    }
  }
  if (d === undefined) {
    return (frame) => {
      a(frame)
      b(frame)
      return c(frame)
    }
  }
  if (more.length === 0) {
    return (frame) => {
      a(frame)
      b(frame)
      c(frame)
      return d(frame)
    }
  }
  const rest = sequence(more)
  return (frame) => {
    a(frame)
    b(frame)
    c(frame)
    d(frame)
    return rest(frame)
  }
}

export function compileBlock(compiler: Compiler, node: Block, isTail: boolean): CountedCode {
  const code = compiler.statements(node.statements, isTail)
  const { isDynamic, overlaySlot } = compiler.scope
  const closed = isDynamic ? closingBlock(code, overlaySlot, compiler.resolution.blockDepths.get(node) ?? 0) : code
  return node.statements.some(({ kind }) => kind === 'import') ? forgettingImports(compiler, closed) : closed
}

/** The methods that an import brings are gone where its block ends. */
function forgettingImports(compiler: Compiler, code: CountedCode): CountedCode {
  const { execute } = code
  const { imported } = compiler.unit
  return {
    ...code,
    execute: (frame) => {
      const { length } = imported
      try {
        return execute(frame)
      } finally {
        imported.length = Math.min(imported.length, length)
      }
    },
  }
}

/** In functions that call `eval`, leaving a block forgets the variables that `eval` added in it. */
function closingBlock(code: CountedCode, slot: number, depth: number): CountedCode {
  const { execute } = code
  return {
    ...code,
    execute: (frame) => {
      try {
        return execute(frame)
      } finally {
        overlayOf(frame, slot)?.close(depth)
      }
    },
  }
}

function compileIf(compiler: Compiler, node: IfStatement, isTail: boolean): Code {
  const { counters } = compiler.environment
  const condition = compiler.condition(node.condition)
  const consequent = compiler.block(node.consequent, isTail)
  const { execute: whenTrue, cost: costTrue } = consequent
  if (node.alternate === undefined) {
    return {
      completions: consequent.completions,
      execute: (frame) => {
        if (!condition(frame)) return undefined
        counters.budget -= costTrue
        if (counters.budget < 0) counters.checkPoint()
        return whenTrue(frame)
      },
    }
  }
  const alternate = compileAlternate(compiler, node.alternate, isTail)
  const { execute: whenFalse, cost: costFalse } = alternate
  return {
    completions: consequent.completions | alternate.completions,
    execute: (frame) => {
      if (condition(frame)) {
        counters.budget -= costTrue
        if (counters.budget < 0) counters.checkPoint()
        return whenTrue(frame)
      }
      counters.budget -= costFalse
      if (counters.budget < 0) counters.checkPoint()
      return whenFalse(frame)
    },
  }
}

function compileAlternate(compiler: Compiler, node: Block | IfStatement, isTail: boolean): CountedCode {
  if (node.kind === 'block') return compiler.block(node, isTail)
  return { ...compiler.statement(node, isTail), cost: statementCost(node) }
}

function compileDeclaration(compiler: Compiler, node: Statement & { kind: 'declaration' }): Code {
  const variable = compiler.lookUp(node)
  if (variable === undefined) throw new Error('declaration was not resolved')
  if (variable.numberKind === 'float' && node.value !== undefined)
    return declareFloat(compiler, variable, node.value, node.position)
  const code = node.value === undefined ? nothingCode : compileInitializer(compiler, node.value)
  const { environment, unit, scope } = compiler
  const checked = withVariableLimit(compiler, code.execute as Evaluator, variable.ordinal, node.position)
  if (code.completions !== noCompletion) {
    const store = declare(compiler, variable, () => environment.machine.takeCompletion())
    return {
      completions: code.completions,
      execute: (frame) => {
        const value = code.execute(frame)
        if (isSignal(value)) return value
        environment.machine.completion = value as Value
        return store(frame)
      },
    }
  }
  const store = declare(compiler, variable, checked)
  const tag = moveTag(compiler, variable, node.value)
  const run =
    tag === undefined
      ? store
      : (frame: Frame): undefined => {
          store(frame)
          tag(frame)
        }
  const { name } = variable
  const isGlobal = variable.isConstant && scope.kind === 'script' && variable.depth === 1 && unit.hasFunctions()
  const { slot } = variable
  if (!isGlobal && !node.isExported) return { execute: run, completions: noCompletion }
  const { isExported } = node
  return {
    completions: noCompletion,
    execute: (frame) => {
      run(frame)
      if (isGlobal) unit.constants.set(name, copyValue(slotValue(frame[slot])))
      if (isExported) unit.exports.set(name, () => copyValue(slotValue(frame[slot])))
      return undefined
    },
  }
}

function declareFloat(compiler: Compiler, variable: Variable, value: Expression, position: Position): Code {
  const { slot } = variable
  const bare = compileFloat(compiler, value)
  const checked = withVariableLimit(compiler, () => undefined, variable.ordinal, position)
  return {
    completions: noCompletion,
    execute: (frame) => {
      checked(frame)
      frame[slot] = bare(frame)
      return undefined
    },
  }
}

const nothingCode: Code = { execute: nothing, completions: noCompletion }

/** `let x = if … { return 1 } else { 2 }`: the one operand position where signals come for free. */
function compileInitializer(compiler: Compiler, value: Parameters<Compiler['expression']>[0]): Code {
  if (value.kind === 'statement') {
    return compiler.statement(value.statement, false)
  }
  return { execute: compiler.expression(value), completions: noCompletion }
}

function withVariableLimit(compiler: Compiler, value: Evaluator, ordinal: number, position: Position): Evaluator {
  if (ordinal < 0) return value
  const check = variableCheck(compiler, ordinal, position)
  return (frame) => {
    check()
    return value(frame)
  }
}

function compileSignal(compiler: Compiler, value: Evaluator | undefined, signal: Hidden, completions: number): Code {
  const { machine } = compiler.environment
  if (value === undefined) {
    return {
      completions,
      execute: () => {
        machine.completion = undefined
        return signal
      },
    }
  }
  return {
    completions,
    execute: (frame) => {
      machine.completion = value(frame)
      return signal
    },
  }
}

function compileThrow(compiler: Compiler, node: Statement & { kind: 'throw' }): Executor {
  const { position } = node
  const value = node.value === undefined ? nothing : compiler.expression(node.value)
  const { handlerSlot } = compiler
  if (handlerSlot < 0) {
    return (frame) => {
      throw runtimeError(value(frame) as Value, position)
    }
  }
  // Inside a handler, throwing unit rethrows what it handles.
  return (frame) => {
    const thrown = value(frame) as Value
    const handled = frame[handlerSlot]
    if (thrown === undefined && handled instanceof Handled) {
      handled.error.position = position
      throw handled.error
    }
    throw runtimeError(thrown, position)
  }
}

class Handled extends Hidden {
  readonly error: EvaluationError

  constructor(error: EvaluationError) {
    super()
    this.error = error
  }
}

function compileTry(compiler: Compiler, node: TryStatement): Code {
  const { machine, counters } = compiler.environment
  const body = compiler.block(node.body, false)
  const variable = compiler.lookUp(node)
  const handlerSlot = compiler.hiddenSlot()
  const handler = compiler.inHandler(handlerSlot, () => compiler.block(node.handler, false))
  let caught: Value
  const bind = variable === undefined ? undefined : declare(compiler, variable, () => caught)
  const checkVariable =
    variable === undefined ? undefined : variableCheck(compiler, variable.ordinal, node.variable?.position)
  const execute = counted(compiler, body.execute, body.cost)
  const handle = counted(compiler, handler.execute, handler.cost)
  const { isDynamic, overlaySlot } = compiler.scope
  const depth = compiler.resolution.blockDepths.get(node.body) ?? 0
  return {
    completions: body.completions | handler.completions,
    execute: (frame: Frame) => {
      const level = counters.depth
      try {
        return execute(frame)
      } catch (thrown) {
        const error = machine.unwind(thrown, level)
        if (!(error instanceof EvaluationError) || !error.isCatchable) throw error
        if (isDynamic) overlayOf(frame, overlaySlot)?.close(depth)
        frame[handlerSlot] = new Handled(error)
        caught = toCatchValue(error)
        checkVariable?.()
        bind?.(frame)
        caught = undefined
        const result = handle(frame)
        return isSignal(result) ? result : undefined
      }
    },
  }
}
