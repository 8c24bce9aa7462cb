// The worker thread of a hunt. It has no door to the host at all: a file that hangs or breaks it costs that file, since the main
// thread ends the worker and goes on with a new one (RE-6).

import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { Analysis } from './analysis.js'
import type { Called, FromWorker, ScriptJob, ToWorker, WorkerSettings } from './protocol.js'

if (parentPort !== null) serve(parentPort, workerData as WorkerSettings)

function serve(port: MessagePort, settings: WorkerSettings): void {
  const analysis = new Analysis((message) => port.postMessage(message), callBy(port), settings)
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'loaded') analysis.loaded(message.answers)
    else if (message.kind === 'job')
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

/** A script cannot go on without the answer, so the thread sleeps until it is there. */
function callBy(port: MessagePort): (job: ScriptJob, name: string, input: string) => Called {
  return ({ signal }, name, input) => {
    const before = Atomics.load(signal, 0)
    port.postMessage({ kind: 'call', name, input } satisfies FromWorker)
    Atomics.wait(signal, 0, before)
    const received = receiveMessageOnPort(port)?.message as ToWorker | undefined
    if (received?.kind !== 'called') throw new Error('an answer is there before it is told of')
    return received.called
  }
}
