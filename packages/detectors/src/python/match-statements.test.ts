// Which branch of a `match` runs, and what its patterns and guards say of the value.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

const guarded = (guard: string): string => `match data.split('-'):\n  case [a, 'd']${guard}:\n    os.system(a)`
const chosen = (subject: string): string =>
  `match ${subject}:\n  case ['run', x]:\n    os.system(x)\n  case ['no', x]:\n    pass`
const given = 'if which():\n  os.system(data)'
const which = (name: string): string =>
  `NAME = '${name}'\ndef which():\n    match NAME[0]:\n        case 'b':\n            return True\n        case _:\n            return False`

test.each([
  ['a part without a guard', guarded(''), guarded(" if a in ('x', 'y')"), '', ''],
  ['a constant at a place', chosen("['run', data]"), chosen("['no', data]"), '', ''],
  ['what a function gives for a constant', given, given, which('beta'), which('alpha')],
])('%s lets it through, and another one does not', async (_, reached, harmless, above, other) => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, other)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
