// Loops that turn a known number of times, comprehensions of what is known, and generators that run straight through: pairs of a program
// in which `data` reaches a command, and of the same program in which something else does; and programs whose count only looks known.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const loop = (start: string, bound: string, step: string): string =>
  `values = ['a', data, 'b']\ni = ${start}\nx = ''\nwhile i < ${bound}:\n  x = values[i]\n  i += ${step}\nos.system(x)`
const chosen = (place: string): string => `values = ['a', data]\nn = len(values)\nos.system(values[${place}])`
const kept = (condition: string): string =>
  `kept = [x for i, x in enumerate([data, 'a', 'b']) if ${condition}]\nos.system(kept[0])`
const straight = "def steps(v):\n    yield 'a'\n    yield v"

const pairs: readonly Pair[] = [
  ['the last turn', loop('0', '2', '1'), loop('0', '3', '1')],
  ['by two', loop('1', '3', '2'), loop('0', '3', '2')],
  ['as many as there are', loop('1', 'len(values) - 1', '1'), loop('1', 'len(values)', '1')],
  [
    'a step that depends on the turn',
    "values = ['a', data, 'b', data]\ni = 0\nwhile i < 2:\n  i += 2 if i else 1\nos.system(values[i])",
    "values = ['a', data, 'b', data]\ni = 0\nwhile i < 2:\n  i += 1 if i else 1\nos.system(values[i])",
  ],
  ['a place that is computed', chosen('n - 1'), chosen('n - 2')],
  [
    'backwards',
    'x = data\nfor i in range(3, 3, -1):\n  x = "a"\nos.system(x)',
    'x = data\nfor i in range(3, 0, -1):\n  x = "a"\nos.system(x)',
  ],
  [
    'put into a list in one of the turns',
    "l = []\nfor i in range(3):\n  if i == 1:\n    l.append(data)\n  else:\n    l.append('a')\nos.system(l[1])",
    "l = []\nfor i in range(3):\n  if i == 1:\n    l.append(data)\n  else:\n    l.append('a')\nos.system(l[2])",
  ],
  ['elements of even places', kept('i % 2 == 0'), kept('i % 2 == 1')],
  [
    'a dictionary of pairs',
    "d = {k: v for k, v in [('a', data), ('b', 'c')]}\nos.system(d['a'])",
    "d = {k: v for k, v in [('a', data), ('b', 'c')]}\nos.system(d['b'])",
  ],
  [
    'a dictionary whose names are put together',
    "d = {f'k{i}': v for i, v in enumerate(['a', data])}\nos.system(d['k1'])",
    "d = {f'k{i}': v for i, v in enumerate(['a', data])}\nos.system(d['k0'])",
  ],
  [
    'a name that is computed',
    "k = 'na' + 'me'\nd = {}\nd[k] = data\nd['other'] = 'a'\nos.system(d['name'])",
    "k = 'na' + 'me'\nd = {}\nd[k] = data\nd['other'] = 'a'\nos.system(d['other'])",
  ],
  [
    'a name that a parameter gives',
    "os.system(put({'b': 'a'}, 'c', data)['c'])",
    "os.system(put({'b': 'a'}, 'c', data)['b'])",
    'def put(table, key, value):\n    table[key] = value\n    return table',
  ],
  [
    'what is sent into a generator',
    'g = told()\nnext(g)\ng.send(data)',
    "g = told()\nnext(g)\ng.send('a')\nprint(data)",
    "def told():\n    while True:\n        line = yield 'a'\n        os.system(line)",
  ],
  ['the second value', 'g = steps(data)\nnext(g)\nos.system(next(g))', 'g = steps(data)\nos.system(next(g))', straight],
  ['values taken apart', 'a, b = steps(data)\nos.system(b)', 'a, b = steps(data)\nos.system(a)', straight],
  ['values as a list', 'os.system(list(steps(data))[1])', 'os.system(list(steps(data))[0])', straight],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})

const reached: readonly (readonly [name: string, body: string, above?: string])[] = [
  [
    'a count that another loop changes',
    "i = 0\nfor c in data:\n  i += 1\nif i < 1:\n  x = 'a'\nelse:\n  x = data\nos.system(x)",
  ],
  ['a count that a branch changes', "i = 0\nif request.args:\n  i = 1\nos.system(['a', data][i])"],
  ['a count that a function changes', "i = 0\ndef more():\n  nonlocal i\n  i = 1\nmore()\nos.system(['a', data][i])"],
  [
    'a name of a comprehension that hides another',
    'i = 0\nos.system([x for i in [len(data)] for x in [data] if i > 0][0])',
  ],
  ['a count beyond what is unrolled', 'x = ""\ni = 0\nwhile i < 100:\n  x = data\n  i += 1\nos.system(x)'],
  [
    'a generator with a loop',
    'os.system(next(all_of(data)))',
    'def all_of(v):\n    for each in [v]:\n        yield each',
  ],
]

test.each(reached)('%s', async (_, body = '', above = '') => {
  expect(await verdictsOf('command-injection', body, above)).toEqual(['true-positive'])
})
