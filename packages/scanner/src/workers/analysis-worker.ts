// The worker thread of a hunt. It has no door to the host at all: a file that hangs or breaks it costs that file, since the main
// thread ends the worker and goes on with a new one (RE-6).

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Analysis } from './analysis.js'
import type { FromWorker, ToWorker, WorkerSettings } from './protocol.js'

if (parentPort !== null) serve(parentPort, workerData as WorkerSettings)

function serve(port: MessagePort, settings: WorkerSettings): void {
  const analysis = new Analysis((message) => port.postMessage(message), settings)
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'loaded') analysis.loaded(message.request, message.file)
    else
      analysis
        .perform(message.job)
        .then((result): FromWorker => ({ kind: 'done', result }))
        .catch((error: unknown): FromWorker => ({ kind: 'failed', message: textOf(error) }))
        .then((answer) => port.postMessage(answer))
  })
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown failure'
}
