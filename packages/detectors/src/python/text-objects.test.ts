// Objects of the standard library that keep texts: pairs of a program in which `data` reaches a command, and of the same program in which
// something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const above1 = `from contextvars import ContextVar
current = ContextVar('current', default='x')
other = ContextVar('other', default='y')
def run():
    os.system(current.get())`

const pairs: readonly Pair[] = [
  ['contextvar in function', 'current.set(data)\nrun()', 'other.set(data)\nrun()', above1],
  ['contextvar default', 'os.system(current.get(data))', "os.system(current.get('x'))", above1],
  [
    '__new__',
    'os.system(T(data).x)',
    "os.system(T('x').x)",
    'class T:\n    def __new__(cls, x):\n        o = super().__new__(cls)\n        o.x = x\n        return o',
  ],
  [
    '__new__ str',
    'os.system(T(data))',
    "os.system(T('x'))",
    'class T(str):\n    def __new__(cls, x):\n        return super().__new__(cls, x.strip())',
  ],
  [
    '__new__ sink',
    'T(data)',
    "T('x')",
    'class T:\n    def __new__(cls, x):\n        os.system(x)\n        return super().__new__(cls)',
  ],
  [
    'defaultdict',
    "d = defaultdict(list)\nd['a'].append(data)\nos.system(d['a'][0])",
    "d = defaultdict(list)\nd['a'].append(data)\nd['b'].append('x')\nos.system(d['b'][0])",
    'from collections import defaultdict',
  ],
  [
    'defaultdict lambda',
    "d = defaultdict(lambda: data)\nos.system(d['a'])",
    "d = defaultdict(lambda: 'x')\nd['b'] = data\nos.system(d['a'])",
    'from collections import defaultdict',
  ],
  [
    'ChainMap new_child',
    "c = ChainMap({'a': 'x'}).new_child({'a': data})\nos.system(c['a'])",
    "c = ChainMap({'a': data}).new_child({'a': 'x'})\nos.system(c['a'])",
    'from collections import ChainMap',
  ],
  [
    'Counter',
    'c = Counter([data])\nos.system(c.most_common(1)[0][0])',
    'c = Counter([data])\nos.system(str(c.most_common(1)[0][1]))',
    'from collections import Counter',
  ],
  [
    'OrderedDict popitem',
    "d = OrderedDict([('a', data)])\nk, v = d.popitem()\nos.system(v)",
    "d = OrderedDict([('a', data)])\nk, v = d.popitem()\nos.system(k)",
    'from collections import OrderedDict',
  ],
  [
    'StringIO print',
    'b = StringIO()\nprint(data, file=b)\nos.system(b.getvalue())',
    "b = StringIO()\nprint('x', file=b)\nos.system(b.getvalue())",
    'from io import StringIO',
  ],
  [
    'StringIO truncate',
    "b = StringIO()\nb.write('x')\nb.truncate(0)\nb.seek(0)\nb.write(data)\nos.system(b.getvalue())",
    "b = StringIO()\nb.write(data)\nb.truncate(0)\nb.seek(0)\nb.write('x')\nos.system(b.getvalue())",
    'from io import StringIO',
  ],
  [
    'configparser mixed',
    "c = configparser.ConfigParser()\nc['s'] = {'a': data, 'b': 'x'}\nos.system(c.get('s', 'a'))",
    "c = configparser.ConfigParser()\nc['s'] = {'a': data, 'b': 'x'}\nos.system(c.get('s', 'b'))",
    'import configparser',
  ],
  [
    'configparser mixed 2',
    "c = configparser.ConfigParser()\nc.add_section('s')\nc.set('s', 'a', data)\nos.system(c['s']['a'])",
    "c = configparser.ConfigParser()\nc.add_section('s')\nc.set('s', 'a', data)\nc.set('s', 'b', 'x')\nos.system(c['s']['b'])",
    'import configparser',
  ],
  [
    'configparser read_dict',
    "c = configparser.ConfigParser()\nc.read_dict({'s': {'a': data, 'b': 'x'}})\nos.system(c['s']['a'])",
    "c = configparser.ConfigParser()\nc.read_dict({'s': {'a': data, 'b': 'x'}})\nos.system(c['s']['b'])",
    'import configparser',
  ],
  [
    'configparser read_string',
    "c = configparser.ConfigParser()\nc.read_string(data)\nos.system(c['s']['a'])",
    "c = configparser.ConfigParser()\nc.read_string('[s]\\na=b')\nos.system(c['s']['a'])",
    'import configparser',
  ],
  [
    'configparser getint',
    "c = configparser.ConfigParser()\nc.read_string(data)\nos.system('ls %s' % c.get('s', 'a'))",
    "c = configparser.ConfigParser()\nc.read_string(data)\nos.system('ls %s' % c.getint('s', 'a'))",
    'import configparser',
  ],
  [
    'configparser fallback',
    "c = configparser.ConfigParser()\nos.system(c.get('s', 'a', fallback=data))",
    "c = configparser.ConfigParser()\nos.system(c.get('s', 'a', fallback='x'))",
    'import configparser',
  ],
  ['partition', "a, b, c = data.partition(':')\nos.system(c)", "a, b, c = data.partition(':')\nos.system(b)"],
  ['partition first', "os.system(data.partition(':')[0])", "os.system(data.partition(':')[1])"],
  [
    'textwrap.shorten',
    'os.system(textwrap.shorten(data, 10))',
    "os.system(textwrap.shorten('x', 10))",
    'import textwrap',
  ],
  [
    'TextWrapper',
    'os.system(textwrap.TextWrapper(width=3).fill(data))',
    "os.system(textwrap.TextWrapper(width=3).fill('x'))",
    'import textwrap',
  ],
  [
    'template by value',
    "t = Template(request.args['t'])\nos.system(t.substitute(a='x'))",
    "t = Template('ls $b')\nos.system(t.substitute(a=data, b='x'))",
    'from string import Template',
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
