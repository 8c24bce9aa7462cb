// The state of the run that an engine executes now. Compiled code holds the machine, so runs cost nothing to enter; a run inside
// a run (a host function that runs a script) saves and restores it.

import { isNativeOverflow, type Position } from '@sallyport/diagnostics'
import { EvaluationError, ExitSignal, ParseError, parsingFailure, ThrownValue } from '../errors.js'
import { toHostText } from '../value/text.js'
import type { Value } from '../value/value.js'
import { AbruptCompletion, type Frame } from './frame.js'
import type { Scope, ScopeEntry } from './host-scope.js'
import { Counters, limitReached } from './limits.js'
import type { CallSite, Module } from './unit.js'

export class Machine {
  readonly counters = new Counters()
  /** By call depth: who called, and with which frame. Entries above the current depth are stale. */
  readonly sites: CallSite[] = []
  readonly frames: Frame[] = []
  /** What a `break`, `return` or block left behind for the one who takes the signal. */
  completion: Value = undefined
  /** Roots of the census besides frames. */
  scriptFrame: Frame = []
  scope: Scope | undefined = undefined
  /** What functions called by the host see besides their parameters. */
  functionScope: Scope | undefined = undefined
  /** Slots of the script frame that hold the host's constants. */
  constantSlots: ReadonlySet<number> = new Set()

  takeCompletion(): Value {
    const value = this.completion
    this.completion = undefined
    return value
  }

  /** A variable of the host that a function sees because the host itself called it. */
  hostVariable(name: string): ScopeEntry | undefined {
    return this.counters.depth === 1 ? this.functionScope?.find(name) : undefined
  }

  /** Modules that this run has loaded, and those that are being loaded. */
  modules = new Map<string, Module | 'loading'>()

  /** Whether a slot is bound to a constant of the host's scope. */
  isConstant(frame: Frame, slot: number): boolean {
    return frame === this.scriptFrame && this.constantSlots.has(slot)
  }

  /** The values a run holds; what is stale above the current depth does not count. */
  *roots(): Iterable<unknown> {
    yield this.scriptFrame
    for (let level = 1; level <= this.counters.depth; level++) yield this.frames[level]
    if (this.scope !== undefined) for (const entry of this.scope.entries) yield entry.slot
  }

  /**
   * An error that reached a place entered at `depth`, wrapped once per call that it left, innermost first.
   * Calls only count their depth, they have no handler of their own; this makes up for it.
   */
  unwind(thrown: unknown, depth: number): unknown {
    const { counters, sites } = this
    let error = toEvaluationError(thrown)
    if (error instanceof EvaluationError) {
      for (let level = counters.depth; level > depth; level--) {
        const site = sites[level]
        if (site !== undefined && error instanceof EvaluationError) error = wrapInCall(error, site)
      }
    }
    for (let level = depth + 1; level <= counters.depth; level++) this.frames[level] = []
    counters.depth = depth
    return error
  }
}

/** What is thrown inside, as an error of the language; what is not ours (a defect, the host's own) stays as it is. */
function toEvaluationError(thrown: unknown): unknown {
  if (thrown instanceof EvaluationError || thrown instanceof ExitSignal || thrown instanceof AbruptCompletion)
    return thrown
  if (thrown instanceof ParseError) return parsingFailure(thrown)
  if (thrown instanceof ThrownValue) return runtimeError(thrown.value, undefined, thrown.cause)
  // A browser's stack can be too small for a limit of ours to speak first.
  return isNativeOverflow(thrown) ? limitReached('ErrorStackOverflow', 'Stack overflow') : thrown
}

/** The error of `throw value`. */
export function runtimeError(value: Value, position: Position | undefined, cause?: unknown): EvaluationError {
  const text = value === undefined || value === '' ? 'Runtime error' : `Runtime error: ${toHostText(value)}`
  return new EvaluationError({ kind: 'ErrorRuntime', text, value, position, cause })
}

/**
 * Errors of called functions are wrapped. Limits keep their form and take the position of the call, except where they cross a native
 * function with callbacks: there they are wrapped too, which makes none of them catchable.
 */
export function wrapInCall(error: EvaluationError, site: CallSite): EvaluationError {
  if (error.passesUnwrapped && !('unit' in site)) {
    error.position = site.position
    return error
  }
  const text = site.name.startsWith('anon$') ? 'in closure call' : `in call to function '${site.name}'`
  return new EvaluationError({
    kind: 'ErrorInFunctionCall',
    text,
    position: site.position,
    source: site.sourceName,
    inner: error,
    fields: { function: site.name, source: site.sourceName ?? '' },
  })
}
