// Pieces of texts, elements of iterators, options and fields that the code itself knows: pairs of a program in which `data` reaches a
// command, and of the same program in which something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const above1 =
  'import re\nclass Cell:\n    shape = re.compile(r"[0-9]{1,6}")\n    def __init__(self, formula):\n        self.formula = formula\n    def ready(self):\n        return self.shape.fullmatch(self.formula) is not None\n    def other(self):\n        return len(self.formula) > 2\n    def value(self):\n        return os.system(self.formula)'

const pairs: readonly Pair[] = [
  [
    'a class inside of another',
    'os.system(Outer.Inner(data).x)',
    "os.system(Outer.Inner('y').x)",
    'class Outer:\n    class Inner:\n        def __init__(self, x):\n            self.x = x',
  ],
  [
    'a class inside, made by a method',
    'os.system(Outer().make(data).x)',
    "os.system(Outer().make('y').x)",
    'class Outer:\n    class Inner:\n        def __init__(self, x):\n            self.x = x\n    def make(self, x):\n        return self.Inner(x)',
  ],
  [
    'a question of an object about its field',
    "c = Cell(data)\nif not c.other():\n  return ''\nc.value()",
    "c = Cell(data)\nif not c.ready():\n  return ''\nc.value()",
    above1,
  ],
  [
    'a piece of a text',
    "parts = ('a|' + data.replace('|', '') + '|b').split('|')\nos.system(parts[1])",
    "parts = ('a|' + data.replace('|', '') + '|b').split('|')\nos.system(parts[2])",
  ],
  [
    'a piece of a joined text',
    "parts = '|'.join(['a', data.replace('|', ''), 'b']).split('|')\nos.system(parts[1])",
    "parts = '|'.join(['a', data.replace('|', ''), 'b']).split('|')\nos.system(parts[2])",
  ],
  [
    'a piece behind what may hold the sign',
    "parts = ('a|' + data + '|b').split('|')\nos.system(parts[2])",
    "parts = ('a|' + data + '|b').split('|')\nos.system(parts[0])",
  ],
  [
    'an end of a partition',
    "head, _, tail = ('a|' + data).partition('|')\nos.system(tail or head)",
    "head, _, tail = ('a|' + data).partition('|')\nos.system(head or tail)",
  ],
  [
    'a slice of an iterator',
    "os.system(next(islice(chain(['a'], [data]), 1, 2)))",
    "os.system(next(islice(chain(['a'], [data], ['b']), 2, 3)))",
    'from itertools import chain, islice',
  ],
  [
    'an iterator under a name',
    "i = iter(['a', data])\nnext(i)\nos.system(next(i))",
    "i = iter([data, 'a'])\nnext(i)\nos.system(next(i))",
  ],
  [
    'an option that is not there',
    "os.system(other.get('a', 'c', fallback=data))",
    "os.system(settings.get('a', 'c', fallback=data))",
    'import configparser\nsettings = configparser.ConfigParser()\nsettings.read_string("[a]\\nb = 3\\nc = ls\\n")\nother = configparser.ConfigParser()\nother.read_string("[a]\\nb = 3\\n")\n',
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
