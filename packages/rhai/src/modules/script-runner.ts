// Runs the body of a compiled script in a frame of its own: binds the names of the host's scope, and leaves the script's
// top-level variables there. Modules run the same way, in an empty scope.

import { ExitSignal } from '../errors.js'
import type { Environment } from '../evaluate/environment.js'
import { absent, type Frame, returnSignal, unbound } from '../evaluate/frame.js'
import type { Scope, ScopeEntry } from '../evaluate/host-scope.js'
import { overlayOf } from '../evaluate/overlay.js'
import { Float } from '../value/float.js'
import { Shared } from '../value/shared.js'
import type { Value } from '../value/value.js'
import type { Script } from './script.js'

/** The value of a script's body. Errors come as they are thrown. */
export function runBody(environment: Environment, script: Script, scope: Scope): Value {
  const { machine, counters } = environment
  const { code } = script
  const saved = {
    scriptFrame: machine.scriptFrame,
    scope: machine.scope,
    constantSlots: machine.constantSlots,
  }
  const frame = createFrame(script)
  const bound = bindFree(script, scope, frame)
  machine.scriptFrame = frame
  machine.scope = scope
  machine.constantSlots = new Set([...bound].filter(([, entry]) => entry.isConstant).map(([slot]) => slot))
  script.unit.constants = new Map()
  script.unit.imports = new Map()
  script.unit.imported.length = 0
  script.unit.exports.clear()
  try {
    counters.charge(code.cost)
    const result = code.execute(frame)
    return result === returnSignal ? machine.takeCompletion() : (result as Value)
  } finally {
    for (const [slot, entry] of bound) entry.slot = ownSlot(frame, slot)
    keepVariables(script, scope, frame)
    machine.scriptFrame = saved.scriptFrame
    machine.scope = saved.scope
    machine.constantSlots = saved.constantSlots
  }
}

/** Runs a body that `exit` only ends: the value given to it is the body's. */
export function untilExit(run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (error instanceof ExitSignal) return error.value
    throw error
  }
}

function createFrame(script: Script): Frame {
  const frame: Frame = [unbound]
  for (let slot = 1; slot < script.scope.frameSize; slot++) frame.push(undefined)
  for (const variable of script.scope.blocks[0]?.names.values() ?? []) frame[variable.slot] = absent
  return frame
}

function bindFree(script: Script, scope: Scope, frame: Frame): Map<number, ScopeEntry> {
  const bound = new Map<number, ScopeEntry>()
  for (const { name, slot } of script.scope.free.values()) {
    const entry = scope.find(name)
    frame[slot] = entry === undefined ? absent : entry.slot
    if (entry !== undefined) bound.set(slot, entry)
  }
  return bound
}

function ownSlot(frame: Frame, slot: number): Value | Shared {
  const found = frame[slot]
  return found instanceof Shared ? found : (found as Value)
}

/** Top-level variables that were reached go to the end of the scope, in their order. */
function keepVariables(script: Script, scope: Scope, frame: Frame): void {
  const { scope: names } = script
  const variables = [...(names.blocks[0]?.names.values() ?? [])].sort((a, b) => a.slot - b.slot)
  for (const { name, slot, isConstant, numberKind } of variables) {
    const found = frame[slot]
    if (found === absent) continue
    const value = numberKind === 'float' && typeof found === 'number' ? new Float(found) : ownSlot(frame, slot)
    scope.pushSlot(name, value, isConstant)
  }
  const overlay = names.isDynamic ? overlayOf(frame, names.overlaySlot) : undefined
  for (const { name, slot, isConstant } of overlay?.at(1) ?? []) scope.pushSlot(name, slot, isConstant)
}
