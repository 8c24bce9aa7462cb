// Closure expressions: the captured variables become cells, shared from here on, that the pointer carries.

import type { FunctionDefinition } from '../syntax/ast.js'
import { FunctionPointer } from '../value/function-pointer.js'
import type { Shared } from '../value/shared.js'
import { shareVariable } from './compile-variable.js'
import type { Compiler } from './compiler.js'
import { dataRace, variableNotFound } from './faults.js'
import type { Evaluator } from './frame.js'

export function compileClosure(compiler: Compiler, definition: FunctionDefinition): Evaluator {
  const code = compiler.closure(definition)
  const scope = compiler.resolution.functions.get(definition)
  const captures = [...(scope?.captures.values() ?? [])].map(({ outer, position }) => ({
    name: outer.name,
    position,
    share: shareVariable(compiler, outer),
  }))
  const { name } = definition
  if (captures.length === 0) {
    const pointer = new FunctionPointer(name, [], code)
    return () => pointer
  }
  return (frame) => {
    const cells: Shared[] = []
    for (const capture of captures) {
      const cell = capture.share(frame)
      if (cell === undefined) throw variableNotFound(capture.name, capture.position)
      if (cell.isLocked) throw dataRace('', undefined)
      cells.push(cell)
    }
    return new FunctionPointer(name, cells, code)
  }
}
