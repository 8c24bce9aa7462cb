// What is given by a list or a dictionary, and passed on so: pairs of a program in which `data` reaches a command, and of the same program
// in which something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const pairs: readonly Pair[] = [
  ['args forwarded', "f('x', data)", "f(data, 'x')", 'def g(a, b):\n    os.system(b)\ndef f(*args):\n    g(*args)'],
  [
    'args forwarded behind',
    "f('x', data)",
    "f(data, 'x')",
    'def g(a, b, c):\n    os.system(c)\ndef f(*args):\n    g("y", *args)',
  ],
  ['args list given', "l = ['x', data]\nf(*l)", "l = [data, 'x']\nf(*l)", 'def f(a, b):\n    os.system(b)'],
  [
    'both forwarded',
    "f('x', c=data)",
    "f(data, c='x')",
    'def g(a, c=None):\n    os.system(c)\ndef f(*args, **kw):\n    g(*args, **kw)',
  ],
  [
    'both forwarded place',
    "f(data, c='x')",
    "f('x', c=data)",
    'def g(a, c=None):\n    os.system(a)\ndef f(*args, **kw):\n    g(*args, **kw)',
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
