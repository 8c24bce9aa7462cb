// The host's own syntax: its parts become things that the host's function can evaluate, read or write.

import type { CustomInput, Expression } from '../syntax/ast.js'
import type { Value } from '../value/value.js'
import { accessVariable, declare, type Store, takeVariable, variableCheck } from './compile-variable.js'
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
    const value = environment.callNative(native, [], site)
    for (const input of inputs) if (input instanceof NewVariable) input.settle()
    return value
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
    case 'new':
      return compileNew(compiler, input.variable)
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

/** What a variable that the syntax declares is made of. */
interface NewVariableAccess {
  readonly name: string
  readonly make: Store
  readonly read: Evaluator
  readonly store: Store
}

/** Until it is set, its slot may hold an earlier variable of that name, which the holes beside it still see. */
class NewVariable {
  readonly kind = 'new'
  readonly name: string
  readonly #access: NewVariableAccess
  readonly #frame: Frame
  #isMade = false

  constructor(access: NewVariableAccess, frame: Frame) {
    this.name = access.name
    this.#access = access
    this.#frame = frame
  }

  get(): Value {
    return this.#isMade ? (this.#access.read(this.#frame) as Value) : undefined
  }

  set(value: Value): void {
    const { make, store } = this.#access
    if (this.#isMade) store(this.#frame, value)
    else make(this.#frame, value)
    this.#isMade = true
  }

  /** The host's function has ended: what it left unset is unit. */
  settle(): void {
    if (!this.#isMade) this.set(undefined)
  }
}

/** Fresh each time, as by `let`: a cell that a closure keeps is left to it. */
function compileNew(compiler: Compiler, node: Expression & { kind: 'variable' }): Bind {
  const { name, position } = node
  const variable = compiler.lookUp(node)
  if (variable === undefined) throw new Error('a new variable was not resolved')
  const { machine } = compiler.environment
  const check = variable.ordinal < 0 ? undefined : variableCheck(compiler, variable.ordinal, position)
  const declared = declare(compiler, variable, () => machine.takeCompletion())
  const access: NewVariableAccess = {
    name,
    make: (frame, value) => {
      check?.()
      machine.completion = value
      declared(frame)
    },
    read: takeVariable(compiler, name, node, position),
    store: accessVariable(compiler, name, node, position).store,
  }
  return (frame) => new NewVariable(access, frame)
}
