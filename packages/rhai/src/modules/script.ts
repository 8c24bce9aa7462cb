// A compiled script: can be run any number of times, by the engine that compiled it.

import type { CountedCode } from '../evaluate/compiler.js'
import type { Unit } from '../evaluate/unit.js'
import type { FunctionScope } from '../resolve/scope.js'
import type { FunctionDefinition, Program } from '../syntax/ast.js'

export class Script {
  readonly sourceName: string | undefined
  readonly unit: Unit
  readonly scope: FunctionScope
  readonly code: CountedCode
  /** What it was compiled from, after optimisation. */
  readonly program: Program

  constructor(program: Program, unit: Unit, scope: FunctionScope, code: CountedCode) {
    this.program = program
    this.sourceName = unit.sourceName
    this.unit = unit
    this.scope = scope
    this.code = code
  }
}

function functionIdentity({ thisType, name, parameters }: FunctionDefinition): string {
  return `${thisType ?? ''}\0${name}\0${parameters.length}`
}

/** The statements of both, one after the other; of functions with the same name and parameters those of the second stay. */
export function mergedPrograms(first: Program, second: Program): Program {
  const functions = new Map<string, FunctionDefinition>()
  for (const definition of [...first.functions, ...second.functions]) {
    functions.set(functionIdentity(definition), definition)
  }
  return {
    body: [...first.body, ...second.body],
    functions: [...functions.values()],
    usesEval: first.usesEval || second.usesEval,
    usesInline: first.usesInline || second.usesInline,
    usesImport: first.usesImport || second.usesImport,
  }
}
