// What a front end writes a module into: instructions in the block that is open, functions in their order, names in their scopes.
// Knows no language; each front end adds how its syntax is lowered.

import type {
  At,
  Block,
  ClassCode,
  Constant,
  FunctionCode,
  Instruction,
  ModuleCode,
  Operation,
  Parameter,
  Reexport,
  Region,
  Temp,
  Variable,
  VariableCode,
} from './instruction.js'
import { type Binding, Scope } from './scope.js'

/** Deeper than people write; what is below is an unknown value, and the result says so. */
const deepest = 500

export class ModuleBuilder {
  readonly text: string
  readonly functions: (FunctionCode | undefined)[] = []
  readonly classes: (ClassCode | undefined)[] = []
  readonly reexports: Reexport[] = []
  readonly statements: At[] = []
  readonly limits = new Set<string>()
  scope = new Scope()
  /** The function being lowered. */
  current = 0
  readonly #variables: VariableCode[] = []
  #block: Instruction[] = []
  #temps = 0
  #depth = 0

  constructor(text: string) {
    this.text = text
  }

  /** Runs `run` one level deeper; nothing where that is too deep. */
  protected deeper<T>(line: number, run: () => T): T | undefined {
    if (this.#depth >= deepest) {
      this.limits.add(`what is nested deeper than ${deepest} levels is not followed (line ${line})`)
      return undefined
    }
    this.#depth += 1
    try {
      return run()
    } finally {
      this.#depth -= 1
    }
  }

  // Instructions

  emit(where: At, operation: Operation): Temp {
    const to = this.#temps
    this.#temps += 1
    this.#block.push({ start: where.start, end: where.end, ...operation, to })
    return to
  }

  constant(where: At, value: Constant): Temp {
    return this.emit(where, { op: 'constant', value })
  }

  string(where: At, value: string): Temp {
    return this.constant(where, { type: 'string', value })
  }

  newTemp(): Temp {
    this.#temps += 1
    return this.#temps - 1
  }

  push(instruction: Instruction): void {
    this.#block.push(instruction)
  }

  /** The instructions that `run` emits, apart. */
  apart(run: () => void): Block {
    const before = this.#block
    const block: Instruction[] = []
    this.#block = block
    try {
      run()
    } finally {
      this.#block = before
    }
    return block
  }

  region(run: () => Temp): Region {
    let value: Temp = 0
    const body = this.apart(() => {
      value = run()
    })
    return { body, value }
  }

  // Names

  inScope<T>(run: () => T): T {
    const before = this.scope
    this.scope = new Scope(before)
    try {
      return run()
    } finally {
      this.scope = before
    }
  }

  declare(name: string): Variable {
    const known = this.scope.own(name)
    if (known?.kind === 'variable') return known.variable
    const variable = this.#variables.push({ name, owner: this.current }) - 1
    this.scope.declare(name, { kind: 'variable', variable })
    return variable
  }

  read(where: At, name: string): Temp {
    const binding = this.scope.find(name)
    if (binding === undefined) return this.emit(where, { op: 'global', name })
    if (binding.kind === 'import') return this.emit(where, imported(binding))
    return this.readVariable(where, binding.variable)
  }

  readVariable({ start, end }: At, variable: Variable): Temp {
    const to = this.newTemp()
    this.#block.push({ start, end, op: 'read', to, variable })
    return to
  }

  write(where: At, name: string, from: Temp): void {
    const binding = this.scope.find(name)
    const { start, end } = where
    if (binding?.kind === 'variable') this.#block.push({ start, end, op: 'write', variable: binding.variable, from })
    else if (binding === undefined) {
      const object = this.emit(where, { op: 'global', name: 'globalThis' })
      this.#block.push({ start, end, op: 'store', object, property: name, value: from })
    }
  }

  /** Runs `run` as the body of a new function and keeps what it emits. */
  inFunction(origin: Omit<FunctionCode, 'body' | 'parent'>, run: (parameters: Parameter[]) => void): number {
    const index = this.functions.push(undefined) - 1
    const parent = this.current
    this.current = index
    const parameters: Parameter[] = []
    const body = this.inScope(() => this.apart(() => run(parameters)))
    this.current = parent
    this.functions[index] = { ...origin, parameters, body, ...(index === 0 ? {} : { parent }) }
    return index
  }

  finish(): ModuleCode {
    const { reexports, statements, limits } = this
    return {
      functions: this.functions.flatMap((code) => code ?? []),
      classes: this.classes.flatMap((code) => code ?? []),
      variables: this.#variables,
      reexports,
      statements: statements.sort((left, right) => left.start - right.start || right.end - left.end),
      temps: this.#temps,
      limits: [...limits],
    }
  }
}

function imported(binding: Extract<Binding, { kind: 'import' }>): Operation {
  const { specifier, name } = binding
  return { op: 'import', specifier, ...(name === undefined ? {} : { name }) }
}
