// A compiled script: can be run any number of times, by the engine that compiled it.

import type { CountedCode } from '../evaluate/compiler.js'
import type { Unit } from '../evaluate/unit.js'
import type { FunctionScope } from '../resolve/scope.js'

export class Script {
  readonly sourceName: string | undefined
  readonly unit: Unit
  readonly scope: FunctionScope
  readonly code: CountedCode

  constructor(unit: Unit, scope: FunctionScope, code: CountedCode) {
    this.sourceName = unit.sourceName
    this.unit = unit
    this.scope = scope
    this.code = code
  }
}
