// Which of several functions a call enters, by the class of the object or of the argument: pairs of a program in which `data` reaches a
// command, and of the same program in which something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const above1 = `from functools import singledispatch
@singledispatch
def show(v):
    return 'x'
@show.register(str)
def show_text(v):
    os.system(v)
@show.register(int)
def show_number(v):
    return str(v)`

const above2 = `from abc import ABC, abstractmethod
class Base(ABC):
    @abstractmethod
    def run(self, v): ...
    def go(self, v):
        self.run(v)
class A(Base):
    def run(self, v):
        os.system(v)
class B(Base):
    def run(self, v):
        print(v)
class P(Protocol):
    def run(self, v): ...
def through(p: P, v):
    p.run(v)
def base(p: Base, v):
    p.run(v)
def make(kind):
    if kind == 'a':
        return A()
    return B()
TABLE = {'a': A, 'b': B}
`

const above3 = `from functools import singledispatch
class Safe:
    def __init__(self, x):
        self.x = x
class Harm:
    def __init__(self, x):
        self.x = x
class Child(Harm):
    pass
@singledispatch
def show(v):
    raise TypeError(v)
@show.register
def _(v: Safe):
    return 'x'
@show.register
def _(v: Harm):
    return v.x`

const above4 = `class Base:
    def __init__(self, v):
        self.v = v
    def line(self):
        return self.v
    def run(self):
        os.system(self.line())
class Own(Base):
    def line(self):
        return 'own'
class Stripped(Base):
    def line(self):
        return self.v.strip()
class Longer(Base):
    def line(self):
        return 'own ' + super().line()`

const pairs: readonly Pair[] = [
  [
    'singledispatch annotation',
    'os.system(show(data))',
    'os.system(show(5))',
    "from functools import singledispatch\n@singledispatch\ndef show(v):\n    return 'x'\n@show.register\ndef _(v: str):\n    return v\n@show.register(int)\ndef _(v):\n    return str(v)",
  ],
  ['singledispatch register type', 'show(data)', 'show(5)', above1],
  ['singledispatch int data', 'show(data)', 'show(int(data))', above1],
  ['abstract by template method', 'A().go(data)', 'B().go(data)', above2],
  ['abstract by variable', 'x = A()\nx.go(data)', 'x = B()\nx.go(data)', above2],
  ['protocol', 'through(A(), data)', 'through(B(), data)', above2],
  ['base annotated', 'base(A(), data)', 'base(B(), data)', above2],
  ['factory', "make('a').run(data)", "make('b').run(data)", above2],
  ['field of the base, read by a method that another class has', 'Base(data).run()', 'Own(data).run()', above4],
  ['field read by both methods', 'Stripped(data).run()', 'Own(data).run()', above4],
  ['field read by the method of the base', 'Longer(data).run()', 'Own(data).run()', above4],
  ['class', 'os.system(show(Harm(data)))', 'os.system(show(Safe(data)))', above3],
  ['child', 'os.system(show(Child(data)))', 'os.system(show(Safe(data)))', above3],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
