// Methods that run where nobody writes a call: pairs of a program in which `data` reaches a command, and of the same program in which
// something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const kept = 'class B:\n    def __init__(self, x):\n        self.x = x\n'
const method = (head: string, body: string): string => `    def ${head}:\n        ${body}\n`
const named =
  'class B:\n    n = "a"\n    @property\n    def name(self):\n        return self.n\n    @name.setter\n    def name(self, v):\n'

const pairs: readonly Pair[] = [
  [
    'a setter that keeps it',
    'b = B()\nb.name = data\nos.system(b.name)',
    'b = B()\nb.name = "x"\nos.system(b.name)',
    `${named}        self.n = v\n`,
  ],
  ['a setter that uses it', 'b = B()\nb.name = data', 'b = B()\nb.name = "x"', `${named}        os.system(v)\n`],
  ['an object that is called', 'B("a")(data)', 'B(data)("a")', kept + method('__call__(self, y)', 'os.system(y)')],
  [
    'an object of the module that is called',
    'b(data)',
    'b("a")',
    `${kept}${method('__call__(self, y)', 'os.system(y)')}b = B(1)`,
  ],
  [
    'an object that is given and called',
    'run(B(1), data)',
    'run(B(1), "a")',
    `${kept}${method('__call__(self, y)', 'os.system(y)')}def run(f, y):\n    f(y)`,
  ],
  [
    'an element by a key',
    'os.system(B("a")[data])',
    'os.system(B(data)["a"])',
    kept + method('__getitem__(self, k)', 'return "ls " + k'),
  ],
  [
    'an element of what is kept',
    'os.system(B(data)["a"])',
    'os.system(B("a")[data])',
    kept + method('__getitem__(self, k)', 'return self.x'),
  ],
  [
    'an element that is written',
    'b = B(1)\nb["a"] = data',
    'b = B(1)\nb[data] = "a"',
    kept + method('__setitem__(self, k, v)', 'os.system(v)'),
  ],
  [
    'an attribute that is not there',
    'os.system(B(data).other)',
    'os.system(B("a").other)',
    kept + method('__getattr__(self, n)', 'return self.x'),
  ],
  [
    'a text of it',
    'os.system(f"ls {B(data)}")',
    'os.system(f"ls {B(5)}")',
    kept + method('__str__(self)', 'return "a" + self.x'),
  ],
  [
    'the text that a builtin asks for',
    'os.system(str(B(data)))',
    'os.system(str(B(5)))',
    kept + method('__str__(self)', 'return "a" + self.x'),
  ],
  [
    'the text that a format asks for',
    'os.system("ls %s" % B(data))',
    'os.system("ls %s" % B(5))',
    kept + method('__repr__(self)', 'return "a" + self.x'),
  ],
  [
    'a generator to go through',
    'for e in B(data):\n  os.system(e)',
    'for e in B("a"):\n  os.system(e)',
    kept + method('__iter__(self)', 'yield self.x'),
  ],
  [
    'an iterator of its own',
    'for e in B(data):\n  os.system(e)',
    'for e in B("a"):\n  os.system(e)',
    kept + method('__iter__(self)', 'return self') + method('__next__(self)', 'return self.x'),
  ],
  [
    'elements that are joined',
    'os.system(" ".join(B([data])))',
    'os.system(" ".join(B(["a"])))',
    kept + method('__iter__(self)', 'return iter(self.x)'),
  ],
  [
    'what is entered',
    'with B(data) as e:\n  os.system(e)',
    'with B("a") as e:\n  os.system(e)',
    kept + method('__enter__(self)', 'return self.x'),
  ],
  [
    'what a stack enters',
    'with ExitStack() as s:\n  os.system(s.enter_context(B(data)))',
    'with ExitStack() as s:\n  os.system(s.enter_context(B("a")))',
    `from contextlib import ExitStack\n${kept}${method('__enter__(self)', 'return self.x')}`,
  ],
  [
    'an operator',
    'os.system(B("a") + data)',
    'os.system(B(data) + "a")',
    kept + method('__add__(self, o)', 'return "a" + o'),
  ],
  [
    'a question for an element',
    'data in B(1)',
    '"a" in B(data)',
    kept + method('__contains__(self, o)', 'os.system(o)'),
  ],
  [
    'a stream that is closed',
    'with closing(data) as e:\n  os.system(e)',
    'with closing("a") as e:\n  os.system(e)',
    'from contextlib import closing',
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
