// Which variables and expressions are always INT or always FLOAT, whatever happens: what `compile-float.ts` builds on.
// A variable counts when every write to it does; functions that might change it, closures, `eval` and the host rule it out.

import type { FunctionScope, NumberKind, Variable, VariableHistory } from '../resolve/scope.js'
import type { BinaryOperator, Expression } from '../syntax/ast.js'
import type { Environment } from './environment.js'
import type { Unit } from './unit.js'

const onFloats: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '**'])
const onInts: ReadonlySet<string> = new Set([...onFloats, '<<', '>>', '&', '|', '^'])

export class NumberKinds {
  private readonly environment: Environment
  private readonly unit: Unit
  private readonly lookUp: (node: object) => Variable | undefined
  private readonly known = new Map<Expression, NumberKind | undefined>()

  constructor(environment: Environment, unit: Unit, lookUp: (node: object) => Variable | undefined) {
    this.environment = environment
    this.unit = unit
    this.lookUp = lookUp
  }

  /** Gives variables their kinds: assumes what the first write says, then drops assumptions until none is contradicted. */
  infer(scope: FunctionScope): void {
    const assumed = new Map<Variable, VariableHistory>()
    for (const [variable, history] of scope.histories) {
      if (history.isExposed || variable.isCaptured || scope.tagged.has(variable)) continue
      const [first] = history.writes
      variable.numberKind = first === undefined ? undefined : this.written(undefined, first)
      if (variable.numberKind !== undefined) assumed.set(variable, history)
      this.known.clear()
    }
    for (let before = -1; before !== assumed.size; ) {
      before = assumed.size
      for (const [variable, history] of assumed) {
        this.known.clear()
        if (this.holds(variable, history)) continue
        variable.numberKind = undefined
        assumed.delete(variable)
      }
    }
    this.known.clear()
  }

  private holds({ numberKind }: Variable, { writes, calls }: VariableHistory): boolean {
    if (numberKind === undefined) return false
    if (!calls.every((call) => this.bareFunction(call, numberKind) !== undefined)) return false
    return writes.every((write) => this.written(numberKind, write) === numberKind)
  }

  private written(target: NumberKind | undefined, write: VariableHistory['writes'][number]): NumberKind | undefined {
    const { operator, value } = write
    if (value === undefined) return undefined
    if (operator === '=') return this.kindOf(value)
    if (operator !== 'in') return combined(operator.slice(0, -1), target, this.kindOf(value))
    if (value.kind !== 'binary' || (value.operator !== '..' && value.operator !== '..=')) return undefined
    return this.kindOf(value.left) === 'int' && this.kindOf(value.right) === 'int' ? 'int' : undefined
  }

  kindOf(node: Expression): NumberKind | undefined {
    switch (node.kind) {
      case 'int':
      case 'float':
        return node.kind
      case 'variable':
        return this.lookUp(node)?.numberKind
      case 'unary':
      case 'binary':
      case 'method':
      case 'call':
        return this.kindOfOperation(node)
      default:
        return undefined
    }
  }

  private kindOfOperation(node: Expression): NumberKind | undefined {
    if (this.known.has(node)) return this.known.get(node)
    const kind = this.compute(node)
    this.known.set(node, kind)
    return kind
  }

  private compute(node: Expression): NumberKind | undefined {
    if (node.kind === 'unary') return node.operator === '!' ? undefined : this.kindOf(node.operand)
    if (node.kind === 'binary') return combined(node.operator, this.kindOf(node.left), this.kindOf(node.right))
    return this.bareCall(node) === undefined ? undefined : 'float'
  }

  /** A call of a library function of one number, by what it does on bare numbers. */
  bareCall(node: Expression): { operand: Expression; compute: (x: number) => number } | undefined {
    let operand: Expression | undefined
    if (node.kind === 'method') operand = node.arguments.length === 0 ? node.target : undefined
    else if (node.kind === 'call' && node.namespace.length === 0 && !node.runsInCallerScope)
      operand = node.arguments.length === 1 ? node.arguments[0] : undefined
    const kind = operand === undefined ? undefined : this.kindOf(operand)
    if (operand === undefined || kind === undefined) return undefined
    const compute = this.bareFunction(`${(node as { name: string }).name}/0`, kind)
    return compute === undefined ? undefined : { operand, compute }
  }

  /** A script function of the name hides the library's, as method (no parameter) and as function (one). */
  private bareFunction(call: string, kind: NumberKind): ((x: number) => number) | undefined {
    const { unit } = this
    if (!call.endsWith('/0') || unit.mayImport) return undefined
    const name = call.slice(0, -2)
    if (unit.isFunctionName(name)) return undefined
    return this.environment.registry.findExact(name, kind === 'int' ? 'i64' : 'f64')?.bare
  }
}

function combined(operator: BinaryOperator | string, left?: NumberKind, right?: NumberKind): NumberKind | undefined {
  if (left === undefined || right === undefined) return undefined
  if (left === 'int' && right === 'int') return onInts.has(operator) ? 'int' : undefined
  return onFloats.has(operator) ? 'float' : undefined
}
