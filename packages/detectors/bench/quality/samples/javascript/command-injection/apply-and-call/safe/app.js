const child = require('child_process')
const express = require('express')
const app = express()
const workers = ['mail', 'index']
function start(name, mode) {
  return child.exec('node workers/' + name + ' ' + mode)
}
app.get('/start', (req, res) => {
  if (!workers.includes(req.query.name)) return res.sendStatus(404)
  start.apply(null, [req.query.name, 'fast'])
  res.sendStatus(202)
})
