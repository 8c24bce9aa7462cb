// One line for one event.
const express = require('express')
const pino = require('pino')

const app = express()
const logger = pino()
app.use(express.json())

app.post('/login', (req, res) => {
  // ok: log-injection
  logger.info(`sign in of ${req.body.user} failed`)
  // ok: log-injection
  console.log('sign in failed', JSON.stringify(req.body.user))
  // ok: log-injection
  console.log('received', req.body)
  // ok: log-injection
  console.log('sign in failed', { user: req.body.user })
  // ok: log-injection
  console.log(`sign in of ${req.body.user.replace(/[\r\n]/g, ' ')} failed`)
  res.status(401).end()
})

app.get('/page', (req, res) => {
  // ok: log-injection
  console.log(`${req.method} ${req.url} from ${req.headers['user-agent']}`)
  res.end()
})
