// Functions that others make, bind or are given: pairs of a program in which `data` reaches a command, and of the same program in which
// something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const above1 = `from operator import attrgetter
class T:
    def __init__(self, a):
        self.a = a
        self.b = "x"`

const pairs: readonly Pair[] = [
  [
    'itemgetter',
    "os.system(itemgetter('a')({'a': data, 'b': 'x'}))",
    "os.system(itemgetter('b')({'a': data, 'b': 'x'}))",
    'from operator import itemgetter',
  ],
  [
    'itemgetter named',
    "g = operator.itemgetter('a')\nos.system(g({'a': data, 'b': 'x'}))",
    "g = operator.itemgetter('b')\nos.system(g({'a': data, 'b': 'x'}))",
    'import operator',
  ],
  [
    'itemgetter module',
    "os.system(G({'a': data, 'b': 'x'}))",
    "os.system(G({'b': data, 'a': 'x'}))",
    'import operator\nG = operator.itemgetter("a")',
  ],
  [
    'itemgetter many',
    "a, b = itemgetter('a', 'b')({'a': data, 'b': 'x'})\nos.system(a)",
    "a, b = itemgetter('a', 'b')({'a': data, 'b': 'x'})\nos.system(b)",
    'from operator import itemgetter',
  ],
  [
    'itemgetter in map',
    "for c in map(itemgetter('a'), [{'a': data, 'b': 'x'}]):\n  os.system(c)",
    "for c in map(itemgetter('b'), [{'a': data, 'b': 'x'}]):\n  os.system(c)",
    'from operator import itemgetter',
  ],
  ['attrgetter', "os.system(attrgetter('a')(T(data)))", "os.system(attrgetter('b')(T(data)))", above1],
  ['attrgetter dotted', "os.system(attrgetter('a.a')(T(T(data))))", "os.system(attrgetter('a.b')(T(T(data))))", above1],
  [
    'methodcaller',
    "os.system(methodcaller('strip')(data))",
    "os.system(methodcaller('isdigit')(data))",
    'from operator import methodcaller',
  ],
  [
    'methodcaller own',
    "methodcaller('run', data)(A())",
    "methodcaller('run', data)(B())",
    "from operator import methodcaller\nfrom abc import ABC, abstractmethod\nclass Base(ABC):\n    @abstractmethod\n    def run(self, v): ...\n    def go(self, v):\n        self.run(v)\nclass A(Base):\n    def run(self, v):\n        os.system(v)\nclass B(Base):\n    def run(self, v):\n        print(v)\nclass P(Protocol):\n    def run(self, v): ...\ndef through(p: P, v):\n    p.run(v)\ndef base(p: Base, v):\n    p.run(v)\ndef make(kind):\n    if kind == 'a':\n        return A()\n    return B()\nTABLE = {'a': A, 'b': B}\n",
  ],
  [
    'methodcaller replace',
    "os.system(methodcaller('replace', 'a', data)('abc'))",
    "os.system(methodcaller('replace', 'a', 'b')('abc'))",
    'from operator import methodcaller',
  ],
  [
    'partial bound',
    'f = partial(os.system, data)\nf()',
    "f = partial(os.system, 'x')\nf()",
    'from functools import partial',
  ],
  [
    'partial replace',
    "f = partial(str.replace, data)\nos.system(f('a', 'b'))",
    "f = partial(str.replace, 'x')\nos.system(f('a', 'b'))",
    'from functools import partial',
  ],
  [
    'reduce operator add',
    "os.system(reduce(operator.add, [data, 'y']))",
    "os.system(reduce(operator.add, ['x', 'y']))",
    'from functools import reduce\nimport operator',
  ],
  [
    'reduce getitem',
    "os.system(reduce(operator.getitem, ['a', 'b'], {'a': {'b': data, 'c': 'x'}}))",
    "os.system(reduce(operator.getitem, ['a', 'c'], {'a': {'b': data, 'c': 'x'}}))",
    'from functools import reduce\nimport operator',
  ],
  [
    're.sub function',
    "os.system(re.sub(r'x', lambda m: data, 'axb'))",
    "os.system(re.sub(r'x', lambda m: 'y', 'axb'))",
    'import re',
  ],
  [
    're.sub function sinks',
    "re.sub(r'x', f, data)",
    "re.sub(r'x', f, 'x')",
    'import re\ndef f(m):\n    os.system(m.group(0))\n    return ""',
  ],
  [
    're.compile sub function',
    "R.sub(lambda m: T[m.group(1)], data)\nos.system(R.sub(lambda m: data, 'x'))",
    "os.system(R.sub(lambda m: T[m.group(1)], 'x'))",
    'import re\nT = {"a": "b"}\nR = re.compile(r"(x)")',
  ],
  [
    'walrus comprehension',
    'l = [y for v in [data] if (y := v.strip())]\nos.system(l[0])',
    "l = [y for v in ['x'] if (y := v.strip())]\nos.system(l[0])",
  ],
  ['walrus leaks', 'any((hit := v) for v in [data])\nos.system(hit)', "any((hit := v) for v in ['x'])\nos.system(hit)"],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
