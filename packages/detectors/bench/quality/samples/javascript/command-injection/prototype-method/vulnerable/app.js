const cp = require('child_process')
const express = require('express')

function Printer(queue) {
  this.queue = queue
}
Printer.prototype.print = function (file) {
  cp.exec('lp -d ' + this.queue + ' ' + file)
}

const app = express()
app.get('/print', (req, res) => {
  new Printer('office').print(req.query.file)
  res.end()
})
