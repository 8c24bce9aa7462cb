// What a decorator of the module puts in place of a function: pairs of a program in which `data` reaches a command, and of the same program
// in which something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const pairs: readonly Pair[] = [
  [
    'decorator quoted',
    'g(data)',
    'f(data)',
    "import functools\ndef plain(f):\n    @functools.wraps(f)\n    def inner(*args, **kwargs):\n        return f(*args, **kwargs)\n    return inner\ndef quoted(f):\n    @functools.wraps(f)\n    def inner(x):\n        return f('constant')\n    return inner\ndef runs(f):\n    def inner(x):\n        os.system(x)\n        return f(x)\n    return inner\ndef result(f):\n    def inner(*a, **k):\n        return 'ls ' + f(*a, **k)\n    return inner\ndef drops(f):\n    def inner(*a, **k):\n        f(*a, **k)\n        return 'x'\n    return inner\ndef prefix(p):\n    def deco(f):\n        def inner(x):\n            return f(p + x)\n        return inner\n    return deco\ndef fixed(p):\n    def deco(f):\n        @functools.wraps(f)\n        def inner(x):\n            return f(p)\n        return inner\n    return deco\n@quoted\ndef f(x):\n    os.system(x)\n@plain\ndef g(x):\n    os.system(x)",
  ],
  [
    'decorator runs',
    'f(data)',
    "f('x')",
    "import functools\ndef plain(f):\n    @functools.wraps(f)\n    def inner(*args, **kwargs):\n        return f(*args, **kwargs)\n    return inner\ndef quoted(f):\n    @functools.wraps(f)\n    def inner(x):\n        return f('constant')\n    return inner\ndef runs(f):\n    def inner(x):\n        os.system(x)\n        return f(x)\n    return inner\ndef result(f):\n    def inner(*a, **k):\n        return 'ls ' + f(*a, **k)\n    return inner\ndef drops(f):\n    def inner(*a, **k):\n        f(*a, **k)\n        return 'x'\n    return inner\ndef prefix(p):\n    def deco(f):\n        def inner(x):\n            return f(p + x)\n        return inner\n    return deco\ndef fixed(p):\n    def deco(f):\n        @functools.wraps(f)\n        def inner(x):\n            return f(p)\n        return inner\n    return deco\n@runs\ndef f(x):\n    return 1",
  ],
  [
    'decorator drops',
    'os.system(g(data))',
    'os.system(f(data))',
    "import functools\ndef plain(f):\n    @functools.wraps(f)\n    def inner(*args, **kwargs):\n        return f(*args, **kwargs)\n    return inner\ndef quoted(f):\n    @functools.wraps(f)\n    def inner(x):\n        return f('constant')\n    return inner\ndef runs(f):\n    def inner(x):\n        os.system(x)\n        return f(x)\n    return inner\ndef result(f):\n    def inner(*a, **k):\n        return 'ls ' + f(*a, **k)\n    return inner\ndef drops(f):\n    def inner(*a, **k):\n        f(*a, **k)\n        return 'x'\n    return inner\ndef prefix(p):\n    def deco(f):\n        def inner(x):\n            return f(p + x)\n        return inner\n    return deco\ndef fixed(p):\n    def deco(f):\n        @functools.wraps(f)\n        def inner(x):\n            return f(p)\n        return inner\n    return deco\n@drops\ndef f(x):\n    return x\n@plain\ndef g(x):\n    return x",
  ],
  [
    'decorator with argument fixed',
    'g(data)',
    'f(data)',
    "import functools\ndef plain(f):\n    @functools.wraps(f)\n    def inner(*args, **kwargs):\n        return f(*args, **kwargs)\n    return inner\ndef quoted(f):\n    @functools.wraps(f)\n    def inner(x):\n        return f('constant')\n    return inner\ndef runs(f):\n    def inner(x):\n        os.system(x)\n        return f(x)\n    return inner\ndef result(f):\n    def inner(*a, **k):\n        return 'ls ' + f(*a, **k)\n    return inner\ndef drops(f):\n    def inner(*a, **k):\n        f(*a, **k)\n        return 'x'\n    return inner\ndef prefix(p):\n    def deco(f):\n        def inner(x):\n            return f(p + x)\n        return inner\n    return deco\ndef fixed(p):\n    def deco(f):\n        @functools.wraps(f)\n        def inner(x):\n            return f(p)\n        return inner\n    return deco\n@fixed(\"a\")\ndef f(x):\n    os.system(x)\n@prefix(\"a\")\ndef g(x):\n    os.system(x)",
  ],
  [
    'stacked',
    'os.system(f(data))',
    'os.system(g(data))',
    "import functools\ndef plain(f):\n    @functools.wraps(f)\n    def inner(*args, **kwargs):\n        return f(*args, **kwargs)\n    return inner\ndef quoted(f):\n    @functools.wraps(f)\n    def inner(x):\n        return f('constant')\n    return inner\ndef runs(f):\n    def inner(x):\n        os.system(x)\n        return f(x)\n    return inner\ndef result(f):\n    def inner(*a, **k):\n        return 'ls ' + f(*a, **k)\n    return inner\ndef drops(f):\n    def inner(*a, **k):\n        f(*a, **k)\n        return 'x'\n    return inner\ndef prefix(p):\n    def deco(f):\n        def inner(x):\n            return f(p + x)\n        return inner\n    return deco\ndef fixed(p):\n    def deco(f):\n        @functools.wraps(f)\n        def inner(x):\n            return f(p)\n        return inner\n    return deco\n@plain\n@result\ndef f(x):\n    return x\n@plain\n@drops\ndef g(x):\n    return x",
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
