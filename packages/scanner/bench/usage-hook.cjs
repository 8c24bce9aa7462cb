// Loaded into a measured process: writes its own resource usage to descriptor 3 when it ends.

const { isMainThread } = require('node:worker_threads')
const { writeSync } = require('node:fs')

if (isMainThread) {
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, memoryMb: maxRSS / 1024 }))
  })
}
