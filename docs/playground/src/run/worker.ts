// The thread of one run: it loads the policy engine, says that it is ready, takes one order, answers, and is of no further use. A page
// ends it where a script does not end.

import { loadCedar } from '@sallyport/policy'
import { perform } from './perform.js'
import type { Answer, Order } from './protocol.js'

/** Of a worker's global object, what is used. */
interface WorkerScope {
  postMessage(answer: Answer): void
  onmessage: ((event: { readonly data: Order }) => void) | null
}

const scope = globalThis as unknown as WorkerScope

function lost(error: unknown): Answer {
  return { kind: 'lost', message: error instanceof Error ? error.message : 'unknown failure' }
}

try {
  const cedar = await loadCedar({ tierUp: true, wasmFile: new URL('./cedar_wasm_bg.wasm', import.meta.url).href })
  scope.onmessage = ({ data }) => {
    try {
      scope.postMessage(perform(cedar, data))
    } catch (error) {
      scope.postMessage(lost(error))
    }
  }
  scope.postMessage({ kind: 'ready' })
} catch (error) {
  scope.postMessage(lost(error))
}
