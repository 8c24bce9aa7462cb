// The side thread: does what Node can only wait for with events, one task at a time, for the guard's thread that sleeps meanwhile.
// INVARIANT: it gets data, no script text, and decides nothing; whatever a task may contact stands in its order.

import { workerData } from 'node:worker_threads'
import type { SideAnswer, SideOrder, SideWorkerSettings } from '../platform/side/protocol.js'
import { failureCode, TaskError } from '../platform/side/task-error.js'
import { taskFiles } from '../platform/side/tasks.js'

serve(workerData as SideWorkerSettings)

function serve({ port, signal }: SideWorkerSettings): void {
  port.on('message', (order: SideOrder) => {
    void answer(order).then((given) => {
      port.postMessage(given)
      Atomics.add(signal, 0, 1)
      Atomics.notify(signal, 0)
    })
  })
}

async function answer({ number, name, input }: SideOrder): Promise<SideAnswer> {
  try {
    if (!Object.hasOwn(taskFiles, name)) throw new TaskError('NO_TASK')
    const task = await taskFiles[name]()
    return { number, output: await task.perform(input as never) }
  } catch (error) {
    return { number, code: failureCode(error) }
  }
}
