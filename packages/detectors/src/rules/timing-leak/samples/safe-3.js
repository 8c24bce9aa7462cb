// Two values of a request, compared by what compares anything.
const express = require('express')

const app = express()
const isSame = (left, right) => left === right

app.get('/pages', (req, res) => {
  // ok: timing-leak
  if (isSame(req.headers['if-none-match'], currentTag(req.path))) return res.status(304).end()
  res.send('page')
})

function currentTag(path) {
  return `"${path.length}"`
}
