// The script environment of Sallyport and of the drop-in alike: the language, and everything that scripts can call.

import type { Position } from '@sallyport/diagnostics'
import { Engine } from '@sallyport/rhai'
import { bindOperations } from './bind.js'
import { bindDateTime } from './bind-date-time.js'
import { bindRunner } from './bind-runner.js'
import type { Registry } from './isolation/surface.js'
import { scriptEngineOptions } from './script-engine-options.js'
import type { Session } from './session.js'

export interface ScriptEngineOptions {
  /** Absent for the static check: names resolve, nothing can be called. */
  readonly session?: Session
  readonly onDebug?: (text: string, position: Position | undefined) => void
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  readonly sleep?: (milliseconds: number) => void
}

export function scriptEngine({ session, onDebug, now, sleep }: ScriptEngineOptions): Engine {
  const engine = new Engine({
    ...scriptEngineOptions,
    ...(onDebug === undefined ? {} : { onDebug: (text, _source, position) => onDebug(text, position) }),
    ...(now === undefined ? {} : { now }),
    ...(sleep === undefined ? {} : { sleep }),
  })
  bindAll(engine, session)
  return engine
}

/** Everything that scripts can call. */
export function bindAll(registry: Registry, session: Session | undefined): void {
  bindOperations(registry, session)
  bindDateTime(registry, session)
  bindRunner(registry, session)
}
