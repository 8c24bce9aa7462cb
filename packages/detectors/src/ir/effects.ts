// Which variables a piece of code may change, and which variables functions share: known before the conversion begins, because
// a loop and a closure see what is written later in the text.

import type { Block, Instruction, ModuleCode, Operation, Variable } from './instruction.js'

export interface Effects {
  /** The variable that a temporary was read from. */
  readonly readFrom: ReadonlyMap<number, Variable>
  /** Read or changed by a function other than the one that declares it. */
  readonly captured: ReadonlySet<Variable>
  /** Changed by a function other than the one that declares it. */
  readonly shared: ReadonlySet<Variable>
  /** The functions that read a variable of another one. */
  readonly readers: ReadonlyMap<Variable, ReadonlySet<number>>
  /** The function that another one stands in. */
  readonly around: ReadonlyMap<number, number>
  changedIn(block: Block): ReadonlySet<Variable>
}

export function readEffects(code: ModuleCode): Effects {
  const readFrom = new Map<number, Variable>()
  const captured = new Set<Variable>()
  const shared = new Set<Variable>()
  const readers = new Map<Variable, Set<number>>()
  const around = new Map<number, number>()
  const changes = new Map<Block, Set<Variable>>()
  const loads = new Map<number, number>()
  for (const [index, { body }] of code.functions.entries()) visit(body, index)
  return { readFrom, captured, shared, readers, around, changedIn: (block) => changes.get(block) ?? new Set() }

  function visit(block: Block, owner: number): Set<Variable> {
    const changed = new Set<Variable>()
    changes.set(block, changed)
    const change = (variable: Variable): void => {
      changed.add(variable)
      if (code.variables[variable]?.owner !== owner) {
        captured.add(variable)
        shared.add(variable)
      }
    }
    for (const instruction of block) {
      if (instruction.op === 'read') {
        readFrom.set(instruction.to, instruction.variable)
        if (code.variables[instruction.variable]?.owner !== owner) noteReader(instruction.variable, owner)
      }
      // Its own name stands in a function expression, too.
      for (const inner of functionsOf(code, instruction)) if (inner !== owner) around.set(inner, owner)
      if (instruction.op === 'load') loads.set(instruction.to, instruction.object)
      if (instruction.op === 'copy') loads.set(instruction.to, instruction.from)
      for (const variable of changedBy(instruction)) change(variable)
      for (const argument of argumentsOf(instruction)) changed.add(argument)
      for (const inner of blocksOf(instruction)) for (const variable of visit(inner, owner)) changed.add(variable)
    }
    return changed
  }

  function noteReader(variable: Variable, reader: number): void {
    captured.add(variable)
    const known = readers.get(variable)
    if (known === undefined) readers.set(variable, new Set([reader]))
    else known.add(reader)
  }

  function changedBy(instruction: Instruction): Variable[] {
    if (instruction.op === 'write') return [instruction.variable]
    if (instruction.op === 'store') return rootOf(instruction.object)
    if (instruction.op === 'call' && instruction.receiver !== undefined) return rootOf(instruction.receiver)
    return []
  }

  /** An argument may be changed by a call, but that alone does not make a captured variable one that functions share. */
  function argumentsOf(instruction: Instruction): Variable[] {
    if (instruction.op !== 'call') return []
    return instruction.arguments.flatMap(({ value }) => readFrom.get(value) ?? [])
  }

  function rootOf(object: number): Variable[] {
    let root: number | undefined = object
    for (let depth = 0; root !== undefined && depth < 8; depth += 1) {
      const variable = readFrom.get(root)
      if (variable !== undefined) return [variable]
      root = loads.get(root)
    }
    return []
  }
}

function blocksOf(instruction: Instruction): readonly Block[] {
  switch (instruction.op) {
    case 'logical':
      return [instruction.right.body]
    case 'choice':
      return [instruction.consequent.body, instruction.alternate.body]
    case 'branch':
      return [instruction.consequent, instruction.alternate]
    case 'loop':
      return [instruction.header, instruction.body, instruction.step]
    case 'switch':
      return instruction.cases.flatMap(({ header, body }) => [header, body])
    case 'try':
      return [instruction.body, instruction.handler ?? [], instruction.finalizer ?? []]
    case 'labeled':
      return [instruction.body]
    default:
      return []
  }
}

/** The functions whose code begins with the instruction. */
export function functionsOf({ classes }: ModuleCode, instruction: Instruction | Operation): readonly number[] {
  if (instruction.op === 'function') return [instruction.function]
  if (instruction.op !== 'class') return []
  const known = classes[instruction.class]
  const constructors = [known?.constructorFunction, ...(known?.otherConstructors ?? [])]
  const members = (known?.members ?? []).map((member) => member.function)
  return [...constructors, ...members].filter((each) => each !== undefined)
}
