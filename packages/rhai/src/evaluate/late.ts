// Code compiled while a script runs, into the frame of the call that asks for it: texts of `eval`, bodies of `f!(…)`.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import { createResolution, type ResolverOptions, resolveInline, resolveScript } from '../resolve/resolver.js'
import type { FunctionScope, Variable } from '../resolve/scope.js'
import type { CallExpression, Program } from '../syntax/ast.js'
import { startPosition } from '../syntax/start-position.js'
import { Shared } from '../value/shared.js'
import type { Value } from '../value/value.js'
import type { LateCode, LateCompiler } from './compiler.js'
import type { Environment } from './environment.js'
import { absent, type Frame, returnSignal } from './frame.js'
import { openOverlay } from './overlay.js'
import { type CompilerSurroundings, ScriptCompiler } from './script-compiler.js'
import type { FunctionCode, Unit } from './unit.js'

type ParseLateText = (text: string) => Program

export function createLateCompiler(
  environment: Environment,
  options: (unit: Unit) => ResolverOptions,
  parseText: ParseLateText,
): LateCompiler {
  const surroundingsOf = (unit: Unit): CompilerSurroundings => ({ environment, unit, late, options: options(unit) })
  const late: LateCompiler = {
    evaluate: (text, node, snapshot, unit, frame) =>
      evaluateText(environment, surroundingsOf(unit), parseText, text, node, snapshot, frame),
    inline: (code, _node, snapshot, unit) => inlineBody(surroundingsOf(unit), code, snapshot),
  }
  return late
}

function inlineBody(surroundings: CompilerSurroundings, code: FunctionCode, snapshot: FunctionScope): LateCode {
  const scope = snapshot.snapshot(snapshot.origin)
  const resolution = createResolution()
  const { machine, counters } = surroundings.environment
  resolveInline(code.definition, scope, resolution, surroundings.options)
  const { execute, cost } = new ScriptCompiler(surroundings, resolution, scope).block(code.definition.body, true)
  return {
    parameterSlots: scope.parameters.map((parameter) => parameter.slot),
    run: (frame) => {
      counters.charge(cost + 1)
      bindLate(surroundings, scope, snapshot, frame)
      const result = execute(frame)
      return result === returnSignal ? machine.takeCompletion() : (result as Value)
    },
  }
}

/** Names that only this text uses: bound to the host's scope where there is one. */
function bindLate(
  surroundings: CompilerSurroundings,
  scope: FunctionScope,
  snapshot: FunctionScope,
  frame: Frame,
): readonly Variable[] {
  const { machine } = surroundings.environment
  const fresh: Variable[] = []
  for (const [name, variable] of scope.free) {
    if (snapshot.origin?.free.get(name) === variable || snapshot.free.get(name) === variable) continue
    const entry = scope.kind === 'script' ? machine.scope?.find(name) : machine.hostVariable(name)
    frame[variable.slot] = entry === undefined ? absent : entry.slot
    if (entry !== undefined) fresh.push(variable)
  }
  return fresh
}

function evaluateText(
  environment: Environment,
  surroundings: CompilerSurroundings,
  parseText: ParseLateText,
  text: string,
  node: CallExpression,
  snapshot: FunctionScope,
  frame: Frame,
): Value {
  const { machine, counters } = environment
  const { depth } = counters
  counters.charge(1 + text.length / 16)
  try {
    const program = parseText(text)
    if (!environment.settings.allowsShadowing) refuseShadowing(program, snapshot, environment)
    const scope = snapshot.snapshot(snapshot.origin)
    const block = scope.blocks.at(-1)
    const before = new Map(block?.names)
    const resolution = createResolution()
    resolveScript(program, scope, resolution, surroundings.options)
    const code = new ScriptCompiler(surroundings, resolution, scope).statements(program.body, true)
    const bound = bindLate(surroundings, scope, snapshot, frame)
    const declared = [...(block?.names.values() ?? [])].filter((variable) => before.get(variable.name) !== variable)
    for (const variable of declared)
      if (before.get(variable.name)?.slot !== variable.slot) frame[variable.slot] = absent
    try {
      counters.charge(code.cost)
      const result = code.execute(frame)
      return result === returnSignal ? machine.takeCompletion() : (result as Value)
    } finally {
      keepDeclared(scope, declared, before, frame)
      for (const variable of bound) writeBack(environment, variable, frame)
    }
  } catch (thrown) {
    throw wrapInEval(machine.unwind(thrown, depth), node)
  }
}

/** The parser sees only the text: what it hides of the surroundings is found here. */
function refuseShadowing(program: Program, snapshot: FunctionScope, { machine }: Environment): void {
  for (const statement of program.body) {
    if (statement.kind !== 'declaration') continue
    const { name } = statement.name
    const isHosts = snapshot.kind === 'script' && machine.scope?.has(name) === true
    if (snapshot.findLocal(name) === undefined && !isHosts) continue
    const text = `Variable already defined: ${name}`
    const { position } = statement
    throw new EvaluationError({ kind: 'ErrorVariableExists', text, position, fields: { variable: name } })
  }
}

/** Variables that the text declared stay in the block around the call. */
function keepDeclared(
  scope: FunctionScope,
  declared: readonly Variable[],
  before: ReadonlyMap<string, Variable>,
  frame: Frame,
): void {
  for (const { name, slot, isConstant } of declared) {
    const found = frame[slot]
    if (found === absent) continue
    if (before.get(name)?.slot === slot && before.get(name)?.isConstant === isConstant) continue
    openOverlay(frame, scope.overlaySlot).add({
      name,
      depth: scope.depth,
      slot: found instanceof Shared ? found : (found as Value),
      isConstant,
    })
  }
}

function writeBack(environment: Environment, variable: Variable, frame: Frame): void {
  const entry = environment.machine.scope?.find(variable.name)
  const found = frame[variable.slot]
  if (entry !== undefined && found !== absent) entry.slot = found instanceof Shared ? found : (found as Value)
}

/** Errors of the text are wrapped as those of a call, also its parse errors and limits. */
function wrapInEval(error: unknown, node: CallExpression): unknown {
  if (!(error instanceof EvaluationError)) return error
  return new EvaluationError({
    kind: 'ErrorInFunctionCall',
    text: "in call to function 'eval'",
    position: argumentPosition(node),
    inner: error,
    fields: { function: 'eval', source: '' },
  })
}

function argumentPosition(node: CallExpression): Position {
  const [text] = node.arguments
  return text === undefined ? node.position : startPosition(text)
}
