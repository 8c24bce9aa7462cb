// The worker of `run` begins to start before the command line is understood: that takes longer than anything else.

import { defaultLimits, startWorker } from '@sallyport/runner/launch'

export type StartedWorker = ReturnType<typeof startWorker>

export interface WorkerStart {
  readonly url: URL
  /** Absent: nothing was started, or with other limits than `run` wants. */
  readonly worker: StartedWorker | undefined
}

/** Starts the worker if these arguments look like a run with the usual memory. Unless it is used, it keeps nothing alive. */
export function startEarly(args: readonly string[], url: URL): WorkerStart {
  if (args[0] !== 'run' || args.some((arg) => /^--(?:max-memory|profile)|^(?:--help|-h)$/.test(arg))) {
    return { url, worker: undefined }
  }
  const worker = startWorker(url, defaultLimits, true)
  worker.unref()
  return { url, worker }
}
