// Lists of what may be asked for that a program is set up with.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

const files = (options: string, list: string, check = 'languages.includes(name)'): string =>
  `const fs = require('fs'), path = require('path')
const pick = (req, languages) => { const name = req.query.name; if (${check}) return name; return 'en' }
module.exports = (${options}) => {
const languages = ${list}
return (req, res, next) => {
fs.readFile(path.join('guide', pick(req, languages)), 'utf8', (error, text) => next(error, text))
}
}`

test.each<[string, string, boolean]>([
  ['options, or a constant list', files('options', "options.languages || ['en']"), false],
  ['options, in small letters', files('options', 'options.languages.map((each) => each.toLowerCase())'), false],
  ['a constant list', files('options', "['en', 'de']"), false],
  ['what nobody knows', files('store', 'store.names()'), true],
  ['a parameter that is no option', files('known', 'known.languages'), true],
  ['options, and asked for something else', files('options', 'options.languages', 'languages.length'), true],
])('a name of a request is one of a list of %s', async (_name, text, isFlaw) => {
  const claims = await judgedClaims({ 'app.js': text }, 'app.js')
  expect(claims.map((claim) => claim.replace(/ \(.*/, ''))).toEqual(isFlaw ? ['path-traversal in app.js:6'] : [])
})
