// Runs the agent's scripts one after another in a worker that stays. A worker that died or had to be ended is replaced, so
// that one script cannot take the server with it.

import { join } from 'node:path'
import type { Source } from '@sallyport/diagnostics'
import {
  type IsolationSettings,
  type Limits,
  type Lost,
  newRunId,
  type ProfileName,
  passedCheck,
  performInWorker,
  type RunOrder,
  startWorker,
  type WorkerAnswer,
} from '@sallyport/runner/launch'

export interface ScriptHostOptions {
  readonly policy: Source
  /** Whether it passed the strict check without a warning; otherwise each script's worker checks it again and says them. */
  readonly isPolicySound: boolean
  readonly limits: Limits
  readonly auditFolder: string
  readonly stateFolder: string
  readonly profile: ProfileName
  readonly isolation: IsolationSettings
  readonly workerUrl: URL
}

type Worker = ReturnType<typeof startWorker>

export class ScriptHost {
  readonly #options: ScriptHostOptions
  #worker: Worker | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: ScriptHostOptions) {
    this.#options = options
  }

  /** Runs a script after those that wait; `stop` ends it. */
  run(script: string, scriptArguments: string | undefined, stop: AbortSignal): Promise<WorkerAnswer | Lost> {
    const turn = this.#queue.then(() => this.#perform(script, scriptArguments, stop))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  async #perform(script: string, scriptArguments: string | undefined, stop: AbortSignal): Promise<WorkerAnswer | Lost> {
    const { limits, workerUrl } = this.#options
    this.#worker ??= startWorker(workerUrl, limits, false)
    const answer = await performInWorker(this.#worker, this.#order(script, scriptArguments), stop)
    if (answer.kind === 'lost' || answer.kind === 'defect') await this.close()
    return answer
  }

  #order(script: string, scriptArguments: string | undefined): RunOrder {
    const { policy, isPolicySound, limits, auditFolder, stateFolder, profile, isolation } = this.#options
    const run = newRunId(new Date())
    return {
      script: { name: 'script', text: script },
      policy,
      scriptArguments: scriptArguments === undefined ? undefined : { name: 'arguments', text: scriptArguments },
      policyMode: 'strict',
      authorizerMode: 'enforce',
      program: 'sallyport mcp',
      profile,
      run,
      limits,
      // A client speaks for its operator and never approves for them: nobody watches a terminal here.
      approvals: 'nobody',
      isolation,
      audit: { path: join(auditFolder, `${run}.jsonl`), sync: false },
      stateFolder,
      logLevel: 'INFO',
      measuresProcess: false,
      flags: new Int32Array(new SharedArrayBuffer(4)),
      policyCheck: isPolicySound ? passedCheck() : undefined,
    }
  }
}
