// Escaped text, and an ambiguous expression for text of our own.
import escapeStringRegexp from 'escape-string-regexp'
import express from 'express'

const app = express()
const template = /^(\{\w+\}\s?)*$/
const lines = /^(\w+\s?)*$/

export function isTemplate(): boolean {
  // ok: regular-expression-denial
  return lines.test('a constant text')
}

app.get('/search', (req, res) => {
  // ok: regular-expression-denial
  const pattern = new RegExp(`^${escapeStringRegexp(String(req.query.q))}`)
  // ok: regular-expression-denial
  const isSet = /^(a+)+/.test(String(req.query.q))
  // ok: regular-expression-denial
  res.json({ found: pattern.test('x'), isSet, isTemplate: template.test(String(req.query.template)) })
})
