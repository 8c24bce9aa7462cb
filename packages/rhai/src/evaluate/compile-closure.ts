// Closure expressions: the captured variables become cells, shared from here on, that the pointer carries.

import type { FunctionDefinition } from '../syntax/ast.js'
import { FunctionPointer } from '../value/function-pointer.js'
import { Shared } from '../value/shared.js'
import { copyValue } from '../value/value.js'
import { shareVariable } from './compile-variable.js'
import type { Compiler } from './compiler.js'
import { dataRace, variableNotFound } from './faults.js'
import type { Evaluator } from './frame.js'

/** In a function that the host calls, the host's variables can be captured; of its constants the closure gets a copy. */
function shareHostVariable(compiler: Compiler, name: string): () => Shared | undefined {
  const { machine } = compiler.environment
  return () => {
    const entry = machine.hostVariable(name)
    if (entry === undefined) return undefined
    if (entry.slot instanceof Shared) return entry.slot
    if (entry.isConstant) return new Shared(copyValue(entry.slot))
    const cell = new Shared(entry.slot)
    entry.slot = cell
    return cell
  }
}

export function compileClosure(compiler: Compiler, definition: FunctionDefinition): Evaluator {
  const code = compiler.closure(definition)
  const scope = compiler.resolution.functions.get(definition)
  const captures = [...(scope?.captures.values() ?? [])].map(({ outer, position }) => ({
    name: outer.name,
    position,
    share: outer.slot < 0 ? shareHostVariable(compiler, outer.name) : shareVariable(compiler, outer),
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
