// The script environment of Sallyport and of the drop-in alike: strict variables; no `eval`, no `print`, and nothing that
// `import` could find.

import type { Position } from '@sallyport/diagnostics'
import { Engine } from '@sallyport/rhai'
import { bindOperations } from './bind.js'
import { bindDateTime } from './bind-date-time.js'
import { bindRunner } from './bind-runner.js'
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
    strictVariables: true,
    disabledSymbols: ['eval', 'print'],
    ...(onDebug === undefined ? {} : { onDebug: (text, _source, position) => onDebug(text, position) }),
    ...(now === undefined ? {} : { now }),
    ...(sleep === undefined ? {} : { sleep }),
  })
  bindOperations(engine, session)
  bindDateTime(engine, session)
  bindRunner(engine, session)
  return engine
}
