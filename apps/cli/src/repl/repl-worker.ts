// The interpreter's thread: a busy entry does not keep the terminal's thread from hearing Ctrl-C.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Interpreter } from './interpreter.js'
import type { Message, Question, ReplWorkerSettings } from './protocol.js'

if (parentPort !== null) serve(parentPort, workerData as ReplWorkerSettings)

function serve(channel: MessagePort, { stop }: ReplWorkerSettings): void {
  const tell = (message: Message): void => channel.postMessage(message)
  const interpreter = new Interpreter({
    onOutput: (line) => tell({ kind: 'output', line }),
    shouldStop: () => Atomics.load(stop, 0) !== 0,
    sleep: (milliseconds) => void Atomics.wait(stop, 0, 0, milliseconds),
  })
  channel.on('message', (question: Question) => {
    switch (question.kind) {
      case 'evaluate':
        return tell({ kind: 'answer', answer: interpreter.evaluate(question.text) })
      case 'complete':
        return tell({ kind: 'completion', completion: interpreter.complete(question.before) })
      case 'variables':
        return tell({ kind: 'variables', lines: interpreter.variables() })
      case 'forget':
        interpreter.forget()
        return tell({ kind: 'forgotten' })
    }
  })
}
