// The host's own syntax: its parts become things that the host's function can evaluate, read or write.

import type { CustomInput, Expression } from '../syntax/ast.js'
import type { Value } from '../value/value.js'
import { accessVariable, takeVariable } from './compile-variable.js'
import type { Compiler } from './compiler.js'
import { counted, isSignal } from './counting.js'
import { AbruptCompletion, type Evaluator, type Executor, type Frame, noCompletion } from './frame.js'
import { literalValue } from './literal-value.js'
import type { NativeFunction, SyntaxInput } from './native-function.js'
import { siteOf } from './unit.js'

type Bind = (frame: Frame) => SyntaxInput

export function compileCustom(compiler: Compiler, node: Expression & { kind: 'custom' }): Evaluator {
  const { environment, unit } = compiler
  const { syntax, position } = node
  const evaluate = environment.settings.customSyntax?.get(syntax)
  if (evaluate === undefined) throw new Error('syntax was not registered')
  const binds = node.inputs.map((input) => compileInput(compiler, input))
  const site = siteOf(syntax, position, unit)
  return (frame) => {
    const inputs = binds.map((bind) => bind(frame))
    const native: NativeFunction = { name: syntax, parameters: [], call: (context) => evaluate(context, inputs) }
    return environment.callNative(native, [], site)
  }
}

function compileInput(compiler: Compiler, input: CustomInput): Bind {
  switch (input.kind) {
    case 'expression':
      return compileCode(compiler, 'expression', compiler.expression(input.expression), compiler.cost(input.expression))
    case 'block': {
      const { execute, cost, completions } = compiler.block(input.block, false)
      if (completions !== noCompletion) compiler.thrownSignals(completions)
      return compileCode(compiler, 'block', execute, cost)
    }
    case 'name':
      return compileName(compiler, input.variable)
    case 'symbol': {
      const bound: SyntaxInput = { kind: 'symbol', text: input.text }
      return () => bound
    }
    case 'literal': {
      const bound: SyntaxInput = { kind: 'literal', value: literalValue(input.value) }
      return () => bound
    }
  }
}

/** Counted each time the host evaluates it; a `break` or `return` inside leaves the host's function. */
function compileCode(compiler: Compiler, kind: 'expression' | 'block', execute: Executor, cost: number): Bind {
  const run = counted(compiler, execute, cost)
  return (frame) => ({
    kind,
    evaluate: () => {
      const result = run(frame)
      if (isSignal(result)) throw new AbruptCompletion(result)
      return result as Value
    },
  })
}

function compileName(compiler: Compiler, variable: Expression & { kind: 'variable' }): Bind {
  const { name, position } = variable
  const read = takeVariable(compiler, name, variable, position)
  const { checkConstant, store } = accessVariable(compiler, name, variable, position)
  return (frame) => ({
    kind: 'name',
    name,
    get: () => read(frame),
    set: (value) => {
      checkConstant?.(frame)
      store(frame, value)
    },
  })
}
