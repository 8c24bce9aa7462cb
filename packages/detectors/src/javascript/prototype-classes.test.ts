// Functions that are used as classes: fields and methods of `this`, what one inherits from another, and where it is exported.

import { expect, test } from 'vitest'
import { claimedLines, ruleOf } from '../taint/analyse-snippet.js'

const rule = ruleOf('test-prototypes', {
  sinks: [{ kind: 'call', what: 'a dangerous call', callee: ['global#sink'], arguments: [{ argument: 0 }] }],
})

const classes: Readonly<Record<string, string>> = {
  'a field that the constructor sets':
    'function F(x) { this.x = x }\nF.prototype.run = function () { sink(this.x) // claim\n}\nnew F(q).run()',
  'another field':
    "function F(x) { this.x = x; this.y = 'a' }\nF.prototype.run = function () { sink(this.y) }\nnew F(q).run()",
  'a field that a method sets':
    'function F() {}\nF.prototype.set = function (x) { this.x = x }\nF.prototype.run = function () { sink(this.x) // claim\n}\nvar f = new F()\nf.set(q)\nf.run()',
  'a method that calls another':
    'function F() {}\nF.prototype.run = function (x) { this.end(x) }\nF.prototype.end = function (x) { sink(x) // claim\n}\nnew F().run(q)',
  'a method that calls another by a second name of this':
    'function F() {}\nF.prototype.run = function (x) { var self = this; later(function () { self.end(x) }) }\nF.prototype.end = function (x) { sink(x) // claim\n}\nnew F().run(q)',
  'methods in an object':
    'function F() {}\nF.prototype = { run: function (x) { this.end(x) }, end(x) { sink(x) // claim\n} }\nnew F().run(q)',
  'a second name of the prototype':
    'function F() {}\nvar p = F.prototype\np.run = function (x) { this.end(x) }\np.end = function (x) { sink(x) // claim\n}\nnew F().run(q)',
  'methods that are mixed in':
    'function F() {}\nObject.assign(F.prototype, { run(x) { this.end(x) }, end(x) { sink(x) // claim\n} })\nnew F().run(q)',
  'a function in a variable':
    'var F = (exports.F = function (x) { this.x = x })\nF.prototype.run = function () { sink(this.x) // claim\n}\nnew F(q).run()',
  'what is inherited':
    "var util = require('util')\nfunction Base() {}\nBase.prototype.end = function (x) { sink(x) // claim\n}\nfunction F() {}\nutil.inherits(F, Base)\nF.prototype.run = function (x) { this.end(x) }\nnew F().run(q)",
  'what is inherited by an object made of the prototype':
    'function Base() {}\nBase.prototype.end = function (x) { sink(x) // claim\n}\nfunction F() {}\nF.prototype = Object.create(Base.prototype)\nF.prototype.run = function (x) { this.end(x) }\nnew F().run(q)',
  'what another method of the same name does':
    'function Base() {}\nBase.prototype.end = function (x) { sink(x) }\nfunction F() {}\nF.prototype = Object.create(Base.prototype)\nF.prototype.end = function (x) {}\nF.prototype.run = function (x) { this.end(x) }\nnew F().run(q)',
  'a class in a function of its own':
    'var F = (function () {\n  function F(x) { this.x = x }\n  F.prototype.run = function () { sink(this.x) // claim\n  }\n  return F\n})()\nnew F(q).run()',
  'the function itself, called without new':
    'function F(x) { sink(x) // claim\n}\nF.prototype.run = function () {}\nF(q)',
}

test.each(Object.entries(classes))('%s', async (_name, code) => {
  const text = `require('express')().get('/', (req, res) => {\nconst q = req.query.q\n${code}\n})`
  const { claimed, expected } = await claimedLines(text, { rules: [rule] })
  expect(claimed).toEqual(expected)
})
