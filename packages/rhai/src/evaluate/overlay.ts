// Variables that `eval` adds while a script runs. Only functions that contain a call of `eval` have an overlay, and look into it
// before a slot: an entry wins when its block lies at least as deep as the one of the variable that the slot was resolved to.

import type { Variable } from '../resolve/scope.js'
import { Shared } from '../value/shared.js'
import type { Value } from '../value/value.js'
import { type Frame, Hidden } from './frame.js'

interface OverlayEntry {
  readonly name: string
  readonly depth: number
  slot: Value | Shared
  readonly isConstant: boolean
}

class Overlay extends Hidden {
  private entries: OverlayEntry[] = []

  find(name: string, depth: number): OverlayEntry | undefined {
    for (let index = this.entries.length - 1; index >= 0; index--) {
      const entry = this.entries[index]
      if (entry?.name === name) return entry.depth >= depth ? entry : undefined
    }
    return undefined
  }

  add(entry: OverlayEntry): void {
    this.drop(entry.name, entry.depth)
    this.entries.push(entry)
  }

  /** A declaration by the script itself in a block replaces what `eval` declared there. */
  drop(name: string, depth: number): void {
    this.entries = this.entries.filter((entry) => entry.name !== name || entry.depth < depth)
  }

  /** Leaves the blocks deeper than `depth`. */
  close(depth: number): void {
    this.entries = this.entries.filter((entry) => entry.depth <= depth)
  }

  /** Entries of one block, in order: at the end of a script they go to the host's scope. */
  at(depth: number): readonly OverlayEntry[] {
    return this.entries.filter((entry) => entry.depth === depth)
  }
}

export function overlayOf(frame: Frame, slot: number): Overlay | undefined {
  const overlay = frame[slot]
  return overlay instanceof Overlay ? overlay : undefined
}

/** The overlay of a frame, made when first needed. */
export function openOverlay(frame: Frame, slot: number): Overlay {
  const overlay = overlayOf(frame, slot) ?? new Overlay()
  frame[slot] = overlay
  return overlay
}

export function findInOverlay(frame: Frame, slot: number, variable: Variable): OverlayEntry | undefined {
  return overlayOf(frame, slot)?.find(variable.name, variable.depth)
}

/** The cell of an entry, from now on shared. */
export function shareEntry(entry: OverlayEntry): Shared {
  if (entry.slot instanceof Shared) return entry.slot
  const cell = new Shared(entry.slot)
  entry.slot = cell
  return cell
}
