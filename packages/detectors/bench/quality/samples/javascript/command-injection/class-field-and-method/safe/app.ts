import { spawn } from 'node:child_process'
import express from 'express'

class Job {
  private readonly target: string
  constructor(target: string) {
    this.target = target
  }
  start() {
    spawn('rsync', ['-a', 'data/', '--', this.target])
  }
}

const app = express()
app.post('/sync', (req, res) => {
  const job = new Job(req.body.target)
  job.start()
  res.sendStatus(202)
})
