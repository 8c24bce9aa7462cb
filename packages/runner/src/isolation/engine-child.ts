// The program of the engine's process. It never ends by itself: who started it ends it, and it dies with that one.
// Its second thread runs the script, with the stack and the memory that scripts have; all is
// loaded first, then the process gives up its rights, then the first byte of the script is read.

import { closeSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { freezeIntrinsics } from '../launch/intrinsics.js'
import { engineDescriptors, openChannel } from './channel.js'
import { confine } from './confine.js'
import { serveScript } from './engine-side.js'

/** What the guard's process passes on the command line. */
interface Settings {
  readonly mostHeapMb: number
  readonly stackSizeMb: number
  readonly mostMessageBytes: number
}

if (isMainThread) start(JSON.parse(process.argv[2] ?? '{}') as Settings)
else serve(workerData as Settings)

function start(settings: Settings): void {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: settings,
    env: {},
    stdin: false,
    resourceLimits: { maxOldGenerationSizeMb: settings.mostHeapMb, stackSizeMb: settings.stackSizeMb },
  })
  worker.once('message', () => worker.postMessage(confine()))
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') channelOf(settings).send({ kind: 'out-of-memory' })
  })
  worker.on('exit', () => {
    closeSync(engineDescriptors.write)
    setInterval(() => undefined, aDay)
  })
}

const aDay = 86_400_000

function serve(settings: Settings): void {
  parentPort?.once('message', (layers: readonly string[]) => {
    freezeIntrinsics()
    const channel = channelOf(settings)
    channel.send({ kind: 'ready', layers })
    serveScript(channel)
  })
  parentPort?.postMessage('loaded')
}

function channelOf({ mostMessageBytes }: Settings): ReturnType<typeof openChannel> {
  return openChannel(engineDescriptors.read, engineDescriptors.write, mostMessageBytes)
}
