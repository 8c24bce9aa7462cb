// Which entry of a dictionary a value is, and which places of a text are filled with it: pairs of a program in which `data` reaches a
// command, and of the same program in which something else does.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const table = 'class T:\n    def __init__(self, a):\n        self.first = a\n        self.second = "b"'
const record = 'from dataclasses import dataclass, asdict, replace\n@dataclass\nclass P:\n    a: str\n    b: str = "x"'

const pairs: readonly Pair[] = [
  [
    'an update by names',
    "d = {'a': 'x'}\nd.update(a=data)\nos.system(d['a'])",
    "d = {'a': data}\nd.update(a='x')\nos.system(d['a'])",
  ],
  [
    'an update by a literal',
    "d = {'a': 'x'}\nd.update({'a': data})\nos.system(d['a'])",
    "d = {'a': data}\nd.update({'a': 'x'})\nos.system(d['a'])",
  ],
  [
    'an update by another one',
    "d = {}\nd.update(given(data))\nos.system(d['a'])",
    "d = {}\nd.update(given('x'))\nos.system(d['a'])",
    "def given(x):\n    return {'a': x}",
  ],
  ['two that are joined', "os.system(({'a': 'x'} | {'a': data})['a'])", "os.system(({'a': data} | {'a': 'x'})['a'])"],
  [
    'one that is joined to another',
    "d = {'a': 'x'}\nd |= {'a': data}\nos.system(d['a'])",
    "d = {'a': data}\nd |= {'a': 'x'}\nos.system(d['a'])",
  ],
  [
    'the first layer of several',
    "os.system(ChainMap({'a': data}, {'a': 'x'})['a'])",
    "os.system(ChainMap({'a': 'x'}, {'a': data})['a'])",
    'from collections import ChainMap',
  ],
  [
    'a layer below one of constants',
    "os.system(ChainMap(D, request.args.to_dict())['b'])",
    "os.system(ChainMap(D, request.args.to_dict())['a'])",
    "from collections import ChainMap\nD = {'a': 'x'}",
  ],
  [
    'one value for all names',
    "os.system(dict.fromkeys(['a', 'b'], data)['a'])",
    "os.system(dict.fromkeys(['a', 'b'], 'x')['a'])",
  ],
  [
    'a copy',
    "os.system(copy.copy({'a': data, 'b': 'x'})['a'])",
    "os.system(copy.copy({'a': data, 'b': 'x'})['b'])",
    'import copy',
  ],
  [
    'what is written as text and read',
    "os.system(json.loads(json.dumps({'a': data}))['a'])",
    "os.system(json.loads(json.dumps({'a': 'x'}))['a'])",
    'import json',
  ],
  ['fields of a record', "os.system(asdict(P(data))['a'])", "os.system(asdict(P(data))['b'])", record],
  ['a field that is replaced', "os.system(replace(P('x'), a=data).a)", "os.system(replace(P(data), a='x').a)", record],
  [
    'attributes as a dictionary',
    "p = T('x')\np.__dict__.update(first=data)\nos.system(vars(p)['first'])",
    "p = T(data)\nos.system(vars(p)['second'])",
    table,
  ],
  [
    'an attribute by a name that a loop gives',
    "p = T('x')\nfor n in names():\n  setattr(p, n, data)\nos.system(getattr(p, 'other'))",
    "p = T('x')\nfor n in names():\n  setattr(p, n, 'y')\nos.system(getattr(p, 'other'))",
    `${table}\ndef names():\n    return ['other']`,
  ],
  ['a place of a format', "os.system('ls {1}'.format('a', data))", "os.system('ls {0}'.format('a', data))"],
  ['the next place of a format', "os.system('ls {} {}'.format('a', data))", "os.system('ls {}'.format('a', data))"],
  ['a name of a format', "os.system(F.format(a='x', b=data))", "os.system(F.format(a=data, b='x'))", "F = 'ls {b}'"],
  [
    'an attribute in a format',
    "os.system('ls {t.first}'.format(t=T(data)))",
    "os.system('ls {t.second}'.format(t=T(data)))",
    table,
  ],
  [
    'an element in a format',
    "os.system('ls {d[a]}'.format(d={'a': data, 'b': 'x'}))",
    "os.system('ls {d[b]}'.format(d={'a': data, 'b': 'x'}))",
  ],
  [
    'a mapping of a format',
    "os.system('ls {a}'.format_map({'a': data, 'b': 'x'}))",
    "os.system('ls {b}'.format_map({'a': data, 'b': 'x'}))",
  ],
  [
    'a name of a template',
    'os.system(F.substitute(x=data))',
    "os.system(F.substitute(x='a', y=data))",
    "from string import Template\nF = Template('ls $x')",
  ],
  [
    'a mapping of a template',
    "os.system(Template('ls ${x}').safe_substitute({'x': data}))",
    "os.system(Template('ls ${x}').safe_substitute({'x': 'a', 'y': data}))",
    'from string import Template',
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('command-injection', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('command-injection', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
