// Conditions that are known without running: pairs of a program in which `data` reaches a command, and of the same program in which
// something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const pairs: readonly Pair[] = [
  [
    'each sign is asked',
    'if data:\n  os.system(data)',
    "if not all(c.isalnum() for c in data):\n  return ''\nos.system(data)",
  ],
  [
    'each sign is one of a list',
    "if not all(c in data for c in 'ab'):\n  return ''\nos.system(data)",
    "if not all(c in ('a', 'b') for c in data):\n  return ''\nos.system(data)",
  ],
  [
    'each sign is a digit',
    "if not all(c != ';' for c in data):\n  return ''\nos.system(data)",
    "if not all(c.isdigit() for c in data):\n  return ''\nos.system(data)",
  ],
  [
    'in constant list',
    "g = ['a', 'b']\nx = data if 'a' in g else 'y'\nos.system(x)",
    "g = ['a', 'b']\nx = data if 'z' in g else 'y'\nos.system(x)",
  ],
  [
    'in dict',
    "g = {'a': 1}\nx = data if 'a' in g else 'y'\nos.system(x)",
    "g = {'a': 1}\nx = data if 'z' in g else 'y'\nos.system(x)",
  ],
  [
    'in frozenset',
    "x = data if 'a' in G else 'y'\nos.system(x)",
    "x = data if 'z' in G else 'y'\nos.system(x)",
    'G = frozenset({"a", "b"})',
  ],
  ['arith floor', "x = data if 7 // 2 == 3 else 'b'\nos.system(x)", "x = data if 7 // 2 == 4 else 'b'\nos.system(x)"],
  ['arith pow', "x = data if 2 ** 3 == 8 else 'b'\nos.system(x)", "x = data if 2 ** 3 == 6 else 'b'\nos.system(x)"],
  ['arith abs', "x = data if abs(-5) == 5 else 'b'\nos.system(x)", "x = data if abs(-5) == 4 else 'b'\nos.system(x)"],
  [
    'arith len',
    "x = data if len('abc') == 3 else 'b'\nos.system(x)",
    "x = data if len('abc') == 4 else 'b'\nos.system(x)",
  ],
  [
    'arith divmod',
    "x = data if max(1, 2) == 2 else 'b'\nos.system(x)",
    "x = data if max(1, 2) == 1 else 'b'\nos.system(x)",
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
