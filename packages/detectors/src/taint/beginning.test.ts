// What holds a path below its folder: each way of asking what a text begins with.

import { expect, test } from 'vitest'
import { claimedLines, ruleOf } from './analyse-snippet.js'

const rule = ruleOf('test-paths', {
  validators: ['path-prefix'],
  sinks: [{ kind: 'call', what: 'a path', callee: ['global#sink'], arguments: [{ argument: 0 }] }],
})

const bodies: readonly string[] = [
  'if (full.indexOf(root + path.sep) !== 0) return\nsink(full)',
  'if (full.indexOf(root + path.sep) === 0) sink(full)\nelse sink(full) // claim',
  'if (full.lastIndexOf(root + path.sep, 0) === 0) sink(full)',
  'if (full.lastIndexOf(root + path.sep) === 0) sink(full) // claim',
  'if (full.indexOf(root + path.sep, 1) === 0) sink(full) // claim',
  'if (full.indexOf(root) !== 0) return\nsink(full) // claim',
  'if (full.indexOf(root + path.sep) !== 1) sink(full) // claim',
  'const prefix = root + path.sep\nif (full.slice(0, prefix.length) !== prefix) return\nsink(full)',
  'const prefix = root + path.sep\nif (full.substring(0, 4) !== prefix) return\nsink(full) // claim',
  'const prefix = root.endsWith(path.sep) ? root : root + path.sep\nif (!full.startsWith(prefix)) return\nsink(full)',
  'const prefix = root.endsWith(path.sep) ? other : root + path.sep\nif (!full.startsWith(prefix)) return\nsink(full) // claim',
  'const inside = full === root || full.indexOf(root + path.sep) === 0 ? full : null\nif (!inside) return\nsink(inside)',
  "if (path.relative(root, full).indexOf('..') === 0) return\nsink(full)",
  "if (path.relative(root, full).slice(0, 2) === '..') return\nsink(full)",
  'if (q !== path.basename(q)) return\nsink(path.join(root, q))',
  'if (q !== path.basename(other)) return\nsink(path.join(root, q)) // claim',
  'if (q === path.basename(q)) return\nsink(path.join(root, q)) // claim',
]

test.each(bodies)('%s', async (body) => {
  const text = `const path = require('path')
const root = path.resolve('files')
require('express')().get('/', (req, res) => {
const q = req.query.q
const full = path.resolve(root, q)
${body}
})`
  const { claimed, expected } = await claimedLines(text, { rules: [rule] })
  expect(claimed).toEqual(expected)
})
