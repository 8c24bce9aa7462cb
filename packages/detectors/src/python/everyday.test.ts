// What ordinary programs do with their classes, tables and calls: pairs of a program in which `data` reaches a command, and of the same
// program in which something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const above1 = `class P:
    def __init__(self, x):
        self.x = x
class C(P):
    def __init__(self, x):
        super().__init__(x)`

const above2 = `class P:
    def __init__(self, x, y="b"):
        self.x = x
        self.y = y
class C(P):
    def __init__(self, x):
        super().__init__(x=x, y="a")`

const above3 = `class P:
    def run(self, x):
        return x
    def go(self, x):
        self.run(x)
class C(P):
    def run(self, x):
        os.system(x)
class D(P):
    pass`

const above4 = `HANDLERS = {}
def handles(name):
    def put(f):
        HANDLERS[name] = f
        return f
    return put
@handles('run')
def run(x):
    os.system(x)
@handles('show')
def show(x):
    return x`

const above5 = `import csv, io`

const above6 = `def run(x):
    os.system(x)
class Events:
    def __init__(self):
        self.fs = []
    def on(self, f):
        self.fs.append(f)
    def fire(self, x):
        for f in self.fs:
            f(x)`

const above7 = `class P:
    def __init__(self, x):
        self.x = x
        self.y = 'y'
    def put(self, x):
        self.z = x
class C(P):
    def __init__(self, x):
        super().__init__(x)
class D(P):
    def __init__(self, x):
        P.__init__(self, x)
class E(P):
    def __init__(self, x):
        super().__init__('a')
    def go(self):
        os.system(self.x)
class F(P):
    def go(self):
        os.system(self.x)
    def other(self):
        os.system(self.z)
`

const above8 = `class Strip:
    def go(self, x):
        return x.strip()
class Run:
    def go(self, x):
        os.system(x)
        return x
class Show:
    def go(self, x):
        return x
class Pipe:
    def __init__(self, steps):
        self.steps = steps
    def go(self, x):
        for s in self.steps:
            x = s.go(x)
        return x`

const above9 = `from pydantic import BaseModel
class P(BaseModel):
    a: str
    b: int`

const pairs: readonly Pair[] = [
  ['super chain', 'os.system(C(data).x)', "os.system(C('y').x)", above1],
  ['super named', 'os.system(C(data).x)', 'os.system(C(data).y)', above2],
  ['overridden called by base', 'C().go(data)', 'D().go(data)', above3],
  ['registry decorator', "HANDLERS['run'](data)", "HANDLERS['show'](data)", above4],
  ['registry get', "HANDLERS.get('run')(data)", "HANDLERS.get('show')(data)", above4],
  ['registry by request', "HANDLERS[request.args['n']](data)", "HANDLERS[request.args['n']]('x')", above4],
  [
    'default factory',
    'p = P()\np.items.append(data)\nos.system(p.items[0])',
    "p = P()\nq = P()\np.items.append(data)\nq.items.append('x')\nos.system(q.items[0])",
    'from dataclasses import dataclass, field\n@dataclass\nclass P:\n    items: list = field(default_factory=list)',
  ],
  [
    'exception carries',
    'try:\n  raise E(data)\nexcept E as e:\n  os.system(str(e))',
    "try:\n  raise E('x')\nexcept E as e:\n  os.system(str(e))",
    'class E(Exception):\n    pass',
  ],
  [
    'csv',
    'for r in csv.reader(io.StringIO(data)):\n  os.system(r[0])',
    "for r in csv.reader(io.StringIO('a,b')):\n  os.system(r[0])",
    above5,
  ],
  [
    'csv dict',
    "for r in csv.DictReader(io.StringIO(data)):\n  os.system(r['a'])",
    "for r in csv.DictReader(io.StringIO('a,b')):\n  os.system(r['a'])",
    above5,
  ],
  ['dict del', "d = {'a': data}\nos.system(d.get('a', ''))", "d = {'a': data}\ndel d['a']\nos.system(d.get('a', ''))"],
  ['list sort', "l = sorted(['b', data])\nos.system(l[0])", "l = sorted(['b', 'a'])\nos.system(l[0])"],
  [
    'timer',
    'threading.Timer(1, run, [data]).start()',
    "threading.Timer(1, run, ['x']).start()",
    'import threading\ndef run(x):\n    os.system(x)',
  ],
  ['callback kept', 'e = Events()\ne.on(run)\ne.fire(data)', "e = Events()\ne.on(run)\ne.fire('x')", above6],
  [
    'recursion',
    'os.system(r(data, 3))',
    "os.system(r('x', 3))",
    'def r(x, n):\n    if n == 0:\n        return x\n    return r(x, n - 1)',
  ],
  ['flask g', 'g.x = data\nuse()', "g.x = 'x'\nuse()", 'from flask import g\ndef use():\n    os.system(g.x)'],
  ['getattr name', "os.system(getattr(request.args, 'get')('q'))", "os.system(getattr('x', 'upper')())"],
  ['str subclass', 'os.system(S(data))', "os.system(S('x'))", 'class S(str):\n    pass'],
  [
    'total',
    "os.system(f(data, mode='a'))",
    "os.system(f(data, mode='b'))",
    'def f(x, mode):\n    if mode == "a":\n        return x\n    return "y"',
  ],
  ['parent constructor', 'os.system(C(data).x)', 'os.system(C(data).y)', above7],
  ['parent constructor by name', 'os.system(D(data).x)', 'os.system(D(data).y)', above7],
  ['pipeline object', 'Pipe([Strip(), Run()]).go(data)', 'Pipe([Strip(), Show()]).go(data)', above8],
  [
    'pydantic',
    'p = P(**request.get_json())\nos.system(p.a)',
    'p = P(**request.get_json())\nos.system(str(p.b))',
    above9,
  ],
  [
    'pydantic validate',
    'p = P.model_validate(request.get_json())\nos.system(p.a)',
    'p = P.model_validate(request.get_json())\nos.system(str(p.b))',
    above9,
  ],
  ['dict values', "os.system(list({'a': data}.values())[0])", "os.system(list({'a': data}.keys())[0])"],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
