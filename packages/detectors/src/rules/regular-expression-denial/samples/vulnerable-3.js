const devices = [
  [/^(\w+) phone$/, /;\s*((?:\w+[\s-]?)+)\s+build$/],
  ['name', 'model'],
]

function firstOf(expressions, text) {
  for (const expression of expressions) {
    // finding: regular-expression-denial
    const match = expression.exec(text)
    if (match) return match[1]
  }
  return undefined
}

const nameOf = (text) => firstOf(devices[0], text)

require('express')().get('/', (req, res) => res.json(nameOf(req.headers['user-agent'])))
