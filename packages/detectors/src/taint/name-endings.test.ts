import { expect, test } from 'vitest'
import { claimedLines, ruleOf } from './analyse-snippet.js'

const rule = ruleOf('test-upload', {
  validators: ['ending'],
  sinks: [{ kind: 'call', what: 'a name', callee: ['global#sink'], arguments: [{ argument: 0 }] }],
})
const handler = (code: string): string =>
  `const app = require('express')()\nconst path = require('path')\nconst KNOWN = new Set(['.png', '.gif'])\napp.get('/a', (req, res) => {\nconst name = req.query.q\n${code}\n})\nfunction ending(file) {\n  const dot = file.lastIndexOf('.')\n  return dot < 0 ? '' : file.slice(dot).toLowerCase()\n}`

test.each([
  'if (KNOWN.has(path.extname(name))) sink(name)',
  'if (!KNOWN.has(path.extname(name).toLowerCase())) return\nsink(name)',
  "if (['png', 'gif'].includes(name.split('.').pop())) sink(name)",
  "if (KNOWN.has(name.slice(name.lastIndexOf('.')))) sink(name)",
  'if (KNOWN.has(ending(name))) sink(name)',
  "const parts = name.split('.')\nif (KNOWN.has(parts[parts.length - 1])) sink(name)",
  'if (KNOWN.has(path.extname(req.query.other))) sink(name) // claim',
  "if (KNOWN.has(name.split('.')[0])) sink(name) // claim",
  "if (KNOWN.has(name.split('.')[1])) sink(name) // claim",
  "if (KNOWN.has(name.split('/').pop())) sink(name) // claim",
  "if (KNOWN.has(name.slice(name.lastIndexOf('/')))) sink(name) // claim",
  'if (KNOWN.has(name.slice(2))) sink(name) // claim',
  "if (KNOWN.has(name.split('.')[0].trim())) res.end()\nsink(name) // claim",
  'sink(path.extname(name)) // claim',
])('the ending of a name: %s', async (code) => {
  const { claimed, expected } = await claimedLines(handler(code), { rules: [rule] })
  expect(claimed).toEqual(expected)
})
