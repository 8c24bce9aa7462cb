const { EventEmitter } = require('events')
const runner = require('./lib/runner')

class PrinterQueue extends EventEmitter {
  constructor(options = {}) {
    super()
    this.printer = options.printer
    this.jobs = []
    this.busy = false
  }

  print(file, copies = 1) {
    const to = this.printer ? `-d ${this.printer} ` : ''
    this.jobs.push({ file, command: `lp ${to}-n ${copies} ${file}` })
    this.next()
    return this
  }

  next() {
    const job = this.jobs[0]
    if (!job || this.busy) return
    this.busy = true
    runner.start(job, (err) => {
      this.jobs.shift()
      this.busy = false
      this.emit(err ? 'failed' : 'printed', job.file, err)
      this.next()
    })
  }
}

module.exports = PrinterQueue
