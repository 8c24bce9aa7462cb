// The entry of the `sallyport` command: sets off what takes longest, then loads the rest.

import { startEarly } from './worker-start.js'

const workerStart = startEarly(process.argv.slice(2), new URL('./worker.js', import.meta.url))
const { main } = await import('./program.js')
await main(workerStart)
