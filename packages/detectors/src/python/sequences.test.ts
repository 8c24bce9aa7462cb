// Which element of a sequence a value is, and what functions make of each: pairs of a program in which `data` reaches a command, and of
// the same program in which something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const functions: readonly Pair[] = [
  [
    'a sink in a lambda of `map`',
    "list(map(lambda p: os.system(p), data.split(',')))",
    "list(map(lambda p: os.system('ls'), data.split(',')))",
  ],
  [
    'a sink in a function of `map`',
    "list(map(run, data.split(',')))",
    "list(map(run, ['a', 'b']))",
    'def run(p):\n    os.system(p)',
  ],
  [
    'what a lambda of `map` makes',
    "os.system(' '.join(map(lambda p: p + 'x', data.split(','))))",
    "os.system(' '.join(map(lambda p: 'x', data.split(','))))",
  ],
  [
    'a cleaning function of `map`',
    "os.system(' '.join(map(str.strip, data.split(','))))",
    "os.system(' '.join(map(shlex.quote, data.split(','))))",
    'import shlex',
  ],
  [
    'one of two lists of `map`',
    "os.system(' '.join(map(lambda a, b: b, ['a'], [data])))",
    "os.system(' '.join(map(lambda a, b: a, ['a'], [data])))",
  ],
  [
    'a condition of `filter`',
    "os.system(' '.join(filter(lambda p: len(p) > 1, data.split(','))))",
    "os.system(' '.join(filter(lambda p: p in ('a', 'b'), data.split(','))))",
  ],
  [
    'no condition of `filter`',
    "os.system(' '.join(filter(None, data.split(','))))",
    "os.system(' '.join(filter(None, ['a'])))",
  ],
  [
    'what `reduce` makes of all',
    "os.system(reduce(lambda a, b: a + b, data.split(','), 'ls'))",
    "os.system(reduce(lambda a, b: a + ' x', data.split(','), 'ls'))",
    'from functools import reduce',
  ],
  [
    'what `reduce` begins with',
    "os.system(reduce(lambda a, b: a + b, ['x'], data))",
    "os.system(reduce(lambda a, b: b, ['x'], data))",
    'from functools import reduce',
  ],
  [
    'a sink in the key of `sorted`',
    'sorted([data], key=lambda e: os.system(e))',
    "sorted([data], key=lambda e: os.system('ls'))",
  ],
  ['the greatest by a key', "os.system(max([data, 'a'], key=len))", "os.system(max(['b', 'a'], key=len))"],
  [
    'a function of several values',
    "os.system(list(starmap(lambda a, b: b, [('a', data)]))[0])",
    "os.system(list(starmap(lambda a, b: a, [('a', data)]))[0])",
    'from itertools import starmap',
  ],
  [
    'a function that a pool maps',
    'with ThreadPoolExecutor() as pool:\n  list(pool.map(run, [data]))',
    "with ThreadPoolExecutor() as pool:\n  list(pool.map(run, ['a']))",
    'from concurrent.futures import ThreadPoolExecutor\ndef run(x):\n    os.system(x)',
  ],
]

const iterations: readonly Pair[] = [
  [
    'a counted element',
    "for i, e in enumerate(data.split(',')):\n  os.system('ls ' + e)",
    "for i, e in enumerate(data.split(',')):\n  os.system('ls %s' % i)",
  ],
  [
    'one of two sequences',
    "for a, b in zip(names(), data.split(',')):\n  os.system(b)",
    "for a, b in zip(names(), data.split(',')):\n  os.system(a)",
    "def names():\n    return ['a']",
  ],
  [
    'any element of a comprehension',
    "os.system([e.strip() for e in data.split(',')][1])",
    "os.system(['a' for e in data.split(',')][1])",
  ],
  [
    'what a generator gives second',
    'a, b = gen(data)\nos.system(b)',
    "a, b = gen('x')\nos.system(b)",
    "def gen(x):\n    yield 'a'\n    yield x",
  ],
  [
    'what a generator gives next',
    'os.system(next(gen(data)))',
    "os.system(next(gen('x')))",
    "def gen(x):\n    for e in x.split(','):\n        yield e.strip()",
  ],
  [
    'what there is instead of a next one',
    "os.system(next((e for e in ['a'] if e == 'b'), data))",
    "os.system(next((e for e in ['a'] if e == 'b'), 'c'))",
  ],
  [
    'a group by its name',
    "for k, g in groupby(data.split(',')):\n  os.system(k)",
    "for k, g in groupby(data.split(','), lambda e: 'a'):\n  os.system(k)",
    'from itertools import groupby',
  ],
]

const places: readonly Pair[] = [
  ['the last of a tuple', "t = ('a', data)\nos.system(t[-1])", "t = ('a', data)\nos.system(t[-2])"],
  [
    'the last of what a function makes',
    "os.system(make('a', data)[-1])",
    "os.system(make(data, 'a')[-1])",
    'def make(a, b):\n    return [a, b]',
  ],
  ['behind a star', "*_, z = ['a', 'b', data]\nos.system(z)", "z, *_ = ['a', 'b', data]\nos.system(z)"],
  ['in a star', "a, *m, z = ['a', data, 'b']\nos.system(m[0])", "a, *m, z = ['a', 'b', data]\nos.system(m[0])"],
  ['in a slice', "t = ['a', 'b', data]\nos.system(t[1:][1])", "t = [data, 'b', 'c']\nos.system(t[1:][0])"],
  ['in a sum', "t = ['x'] + [data]\nos.system(t[1])", "t = ['x'] + [data]\nos.system(t[0])"],
  ['in a list that grows', "t = ['x']\nt += [data]\nos.system(t[1])", "t = ['x']\nt += [data]\nos.system(t[0])"],
  [
    'in a list that is turned round',
    "os.system(list(reversed(['a', data]))[0])",
    "os.system(list(reversed([data, 'a']))[0])",
  ],
  [
    'behind one that is deleted',
    "t = ['a', data]\ndel t[0]\nos.system(t[0])",
    "t = [data, 'a']\ndel t[0]\nos.system(t[0])",
  ],
  ['that is replaced', "t = ['x', 'a']\nt[-1] = data\nos.system(t[1])", "t = [data, 'a']\nt[0] = 'x'\nos.system(t[0])"],
  [
    'taken off the end of a list that a function makes',
    "os.system(make('a', data).pop())",
    "os.system(make(data, 'a').pop())",
    'def make(a, b):\n    return [a, b]',
  ],
  [
    'taken off an end of a deque',
    'q = deque()\nq.append(data)\nq.append("a")\nos.system(q.popleft())',
    'q = deque()\nq.append("a")\nq.append(data)\nos.system(q.popleft())',
    'from collections import deque',
  ],
  [
    'kept in a deque that is full',
    'q = deque(maxlen=1)\nq.append("a")\nq.append(data)\nos.system(q.pop())',
    'q = deque(maxlen=1)\nq.append(data)\nq.append("a")\nos.system(q.pop())',
    'from collections import deque',
  ],
  [
    'that a queue gives first',
    'q = queue.Queue()\nq.put(data)\nq.put("a")\nos.system(q.get())',
    'q = queue.Queue()\nq.put("a")\nq.put(data)\nos.system(q.get())',
    'import queue',
  ],
  [
    'that a stack gives first, elsewhere',
    'os.system(take(make("a", data)))',
    'os.system(take(make(data, "a")))',
    'import queue\ndef make(a, b):\n    q = queue.LifoQueue()\n    q.put(a)\n    q.put(b)\n    return q\ndef take(q):\n    return q.get_nowait()',
  ],
]

const heaps: readonly Pair[] = [
  [
    'that is taken',
    'h = []\nheapq.heappush(h, (1, data))\nos.system(heapq.heappop(h)[1])',
    'h = []\nheapq.heappush(h, (1, data))\nos.system(str(heapq.heappop(h)[0]))',
    'import heapq',
  ],
]

const dictionaries: readonly Pair[] = [
  [
    'of names and values',
    "d = dict(zip(NAMES, ('x', data)))\nos.system(d['b'])",
    "d = dict(zip(NAMES, ('x', data)))\nos.system(d['a'])",
    "NAMES = ('a', 'b')",
  ],
  [
    'of pairs',
    "d = dict([('a', 'x'), ('b', data)])\nos.system(d['b'])",
    "d = dict([('a', 'x'), ('b', data)])\nos.system(d['a'])",
  ],
  ['of names', "d = dict(a='x', b=data)\nos.system(d['b'])", "d = dict(a='x', b=data)\nos.system(d['a'])"],
  [
    'of another one',
    "d = dict({'a': data}, b='x')\nos.system(d['a'])",
    "d = dict({'a': data}, a='x')\nos.system(d['a'])",
  ],
  [
    'as an object',
    'p = SimpleNamespace(a=data, b="x")\nos.system(p.a)',
    'p = SimpleNamespace(a=data, b="x")\nos.system(p.b)',
    'from types import SimpleNamespace',
  ],
]

test.each<Pair>([...functions, ...iterations, ...places, ...heaps, ...dictionaries])(
  '%s',
  async (_, reached = '', harmless = '', above = '') => {
    expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
    const others = await verdictsOf('command-injection', harmless, above)
    expect(others.filter((each) => each !== 'false-positive')).toEqual([])
  },
)
