const child = require('child_process')
const express = require('express')
const app = express()
function start(name, mode) {
  return child.exec('node workers/' + name + ' ' + mode)
}
app.get('/start', (req, res) => {
  start.apply(null, [req.query.name, 'fast'])
  res.sendStatus(202)
})
