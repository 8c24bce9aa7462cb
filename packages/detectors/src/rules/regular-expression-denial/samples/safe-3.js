const devices = [/^(\w+) phone$/, /; ?([^;]{1,60}) build$/]

function firstOf(expressions, text) {
  for (const expression of expressions) {
    // ok: regular-expression-denial
    const match = expression.exec(text)
    if (match) return match[1]
  }
  return undefined
}

require('express')().get('/', (req, res) => res.json(firstOf(devices, req.headers['user-agent'])))
