// Forms of Python and what they do with a value: what must be followed to the sink, and what leads nothing there. Each program stands
// in a handler; `data` is a part of the request, and `sink` the sink.

import { beforeAll, describe, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { ruleOf } from '../taint/analyse-snippet.js'
import { pythonGrammar } from './grammar.js'

const sink = { kind: 'call', what: 'a dangerous call', callee: ['global#sink'], arguments: [{ argument: 0 }] } as const
const python = { recommendation: 'do not do it', candidates: [], taint: { sinks: [sink] } }
const rule = { ...ruleOf('test-sink', {}), languages: { python } }

beforeAll(() => pythonGrammar.load())

async function claimsOf(body: string, above = ''): Promise<number> {
  const lines = body.split('\n').map((line) => `    ${line}`)
  const text = `from flask import Flask, request
app = Flask(__name__)
${above}
@app.get('/')
def handler():
    data = request.args['q']
${lines.join('\n')}
`
  const analysis = await analyseFile({ path: 'web.py', text }, { rules: [rule], load: async () => undefined })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  return analysis.claims.length
}

type Form = readonly [name: string, body: string, above?: string]

const followed: readonly Form[] = [
  ['an assignment', 'x = data\nsink(x)'],
  ['an assignment to several names', 'a = b = data\nsink(a)'],
  ['an annotated assignment', 'x: str = data\nsink(x)'],
  ['unpacking', 'a, b = 1, data\nsink(b)'],
  ['unpacking inside of unpacking', '(a, (b, c)) = (1, (2, data))\nsink(c)'],
  ['unpacking of the rest', 'a, *rest = [1, data]\nsink(rest[0])'],
  ['an augmented assignment', "x = 'a'\nx += data\nsink(x)"],
  ['an assignment expression', 'if (x := data):\n  sink(x)'],
  ['an f-string', "sink(f'a {data!s} b')"],
  ['formatting by a sign', "sink('a %s' % data)"],
  ['formatting by a sign and names', "sink('a %(b)s' % {'b': data})"],
  ['formatting by a method', "sink('a {}'.format(data))"],
  ['formatting by a method and names', "sink('a {b}'.format(b=data))"],
  ['joining', "sink(', '.join(['a', data]))"],
  ['neighbouring literals', "sink('a' f'{data}' 'b')"],
  ['a slice', 'sink(data[1:5])'],
  [
    'a method named like one of every object',
    'class T:\n  def constructor(self, a):\n    return a\nsink(T().constructor(data))',
  ],
  ['a method of a text', 'sink(data.strip().lower())'],
  ['an entry of a dictionary', "d = {'a': data}\nsink(d['a'])"],
  ['an entry that is put in', "d = {}\nd['a'] = data\nsink(d.get('a'))"],
  ['a dictionary spread into another', "d = {'a': data}\ne = {**d}\nsink(e['a'])"],
  ['an element that is appended', 'l = []\nl.append(data)\nsink(l[0])'],
  ['an element that is inserted', 'l = [1]\nl.insert(0, data)\nsink(l[0])'],
  ['an element that is taken', 'l = [1, data]\nsink(l.pop())'],
  ['a list spread into another', 'l = [data]\nsink([*l, 1][0])'],
  ['what a look-up gives instead', "sink({}.get('a', data))"],
  ['a loop', 'for x in [data]:\n  sink(x)'],
  ['a loop with numbers', 'for i, x in enumerate([data]):\n  sink(x)'],
  ['a loop over entries', "for k, v in {'a': data}.items():\n  sink(v)"],
  ['a comprehension', 'sink([x for x in [data]][0])'],
  ['a condition of a comprehension', 'sink([x for x in [data] if x != 1][0])'],
  ['a generator expression', "sink(''.join(x for x in [data]))"],
  ['a choice', 'sink(data if app else 1)'],
  ['an alternative', 'sink(None or data)'],
  ['a lambda', 'f = lambda x: x\nsink(f(data))'],
  ['a call by place', 'sink(same(data))', 'def same(x):\n    return x'],
  ['a call by name', 'sink(second(b=data, a=1))', 'def second(a, b):\n    return b'],
  ['a parameter that is only named', 'sink(named(b=data))', 'def named(*, b=None):\n    return b'],
  ['the rest of the arguments', 'sink(rest(1, data))', 'def rest(a, *more):\n    return more[0]'],
  ['arguments of a list', 'sink(second(*[1, data]))', 'def second(a, b):\n    return b'],
  ['a function inside', 'def inner():\n  return data\nsink(inner())'],
  ['a variable of the function around', 'x = 1\ndef inner():\n  nonlocal x\n  x = data\ninner()\nsink(x)'],
  [
    'an attribute of an object',
    'b = Box(data)\nsink(b.value)',
    'class Box:\n    def __init__(self, v):\n        self.value = v',
  ],
  [
    'a method of what a class extends',
    'sink(B().same(data))',
    'class A:\n    def same(self, x):\n        return x\nclass B(A):\n    pass',
  ],
  ['a static method', 'sink(A.same(data))', 'class A:\n    @staticmethod\n    def same(x):\n        return x'],
  [
    'a method of the class',
    'sink(A.twice(data))',
    'class A:\n    @classmethod\n    def twice(cls, x):\n        return cls.same(x)\n    @staticmethod\n    def same(x):\n        return x',
  ],
  ['a generator', 'for x in each(data):\n  sink(x)', 'def each(x):\n    yield x'],
  ['a context', "with open('f') as f:\n  x = data\nsink(x)"],
  ['a handler of errors', "try:\n  x = data\nexcept KeyError:\n  x = ''\nsink(x)"],
  ['what is done at last', 'x = 1\ntry:\n  x = data\nfinally:\n  sink(x)'],
  ['a case', 'match data:\n  case x:\n    sink(x)'],
  ['a path', 'sink(Path("/a") / data)', 'from pathlib import Path'],
  [
    'an option of a configuration',
    "c = configparser.ConfigParser()\nc.set('a', 'b', data)\nsink(c.get('a', 'b'))",
    'import configparser',
  ],
  [
    'text that is encoded and decoded',
    'sink(base64.b64decode(base64.b64encode(data.encode())).decode())',
    'import base64',
  ],
  ['a task that is sent', 'task.delay(data)', 'def task(x):\n    sink(x)'],
  [
    'a decorated function',
    'sink(same(data))',
    'from functools import lru_cache\n@lru_cache\ndef same(x):\n    return x',
  ],
  ['text that `re.sub` leaves', "sink(re.sub('a', 'b', data))", 'import re'],
  ['formatting by a mapping', "sink('a {b}'.format_map({'b': data}))"],
  ['formatting of a text with a name', "text = 'a %s'\nsink(text % data)"],
  ['formatting of a text of the module', 'sink(TEXT % data)', "TEXT = 'a %s'"],
  ['formatting of a text of a class by names', "sink(A.TEXT % {'b': data})", "class A:\n    TEXT = 'a %(b)s'"],
  ['formatting by the names of a variable', "d = {'b': data}\nsink('a %(b)s' % d)"],
  ['a comprehension of entries', 'sink({k: v for k, v in [(1, data)]}[1])'],
  ['the rest of the names', 'sink(rest(b=data))', "def rest(**more):\n    return more['b']"],
  ['the rest of the names behind a parameter', 'sink(rest(1, b=data))', "def rest(a, **more):\n    return more['b']"],
  [
    'names that are passed on',
    'sink(outer(b=data))',
    'def outer(**more):\n    return inner(**more)\ndef inner(a=1, b=2):\n    return b',
  ],
  ['arguments of a dictionary', "sink(second(**{'a': 1, 'b': data}))", 'def second(a, b):\n    return b'],
  [
    'a property',
    'sink(Box(data).text)',
    'class Box:\n    def __init__(self, v):\n        self.v = v\n    @property\n    def text(self):\n        return self.v',
  ],
  [
    'a property of the same object',
    'Box(data).use()',
    'class Box:\n    def __init__(self, v):\n        self.v = v\n    @property\n    def text(self):\n        return self.v\n    def use(self):\n        sink(self.text)',
  ],
  [
    'what a property does',
    'Box(data).text',
    'class Box:\n    def __init__(self, v):\n        self.v = v\n    @property\n    def text(self):\n        sink(self.v)',
  ],
  [
    'a method by `super`',
    'sink(B().same(data))',
    'class A:\n    def same(self, x):\n        return x\nclass B(A):\n    def same(self, x):\n        return super().same(x)',
  ],
  [
    'a field of a data class',
    'sink(Box(1, data).text)',
    'from dataclasses import dataclass\n@dataclass\nclass Box:\n    number: int\n    text: str = ""',
  ],
  [
    'a field of a data class by its name',
    'sink(Box(text=data).text)',
    'import dataclasses\n@dataclasses.dataclass(frozen=True)\nclass Box:\n    number: int = 1\n    text: str = ""',
  ],
  [
    'what a data class makes of its fields',
    'sink(Box(data).upper)',
    'from dataclasses import dataclass\n@dataclass\nclass Box:\n    text: str\n    def __post_init__(self):\n        self.upper = self.text.upper()',
  ],
  [
    'a field of a named tuple',
    'sink(Box(data).text)',
    'from typing import NamedTuple\nclass Box(NamedTuple):\n    text: str',
  ],
  ['a case of parts', 'match (1, data):\n  case [a, b]:\n    sink(b)'],
  ['a case of the rest', 'match (1, data):\n  case [a, *b]:\n    sink(b[0])'],
  ['a case of entries', "match {'a': data}:\n  case {'a': b}:\n    sink(b)"],
  ['a case of a class', 'match data:\n  case str(x):\n    sink(x)'],
  [
    'a case of an attribute',
    'match Box(data):\n  case Box(value=v):\n    sink(v)',
    'class Box:\n    def __init__(self, v):\n        self.value = v',
  ],
  ['a case with another name', 'match data:\n  case ("a" | _) as x:\n    sink(x)'],
  ['values of a dictionary', "d = {'a': data}\nfor v in d.values():\n  sink(v)"],
  ['entries of a dictionary of the request', 'for k in request.args.keys():\n  sink(k)'],
  ['a text that is asked for a letter', "if 'a' in data:\n  sink(data)"],
  ['a text that is asked for its capitals', 'if data.isupper():\n  sink(data)'],
  [
    'an option of a configuration that another function made',
    "c = made(data)\nsink(c.get('a', 'b'))",
    "import configparser\ndef made(x):\n    c = configparser.ConfigParser()\n    c.set('a', 'b', x)\n    return c",
  ],
  ['a generator of pairs', 'for a, b in each(data):\n  sink(b)', 'def each(x):\n    yield 1, x'],
  [
    'what a context gives',
    'with given(data) as x:\n  sink(x)',
    'from contextlib import contextmanager\n@contextmanager\ndef given(x):\n    yield x',
  ],
  ['a list spread behind another element', 'l = [data]\nsink([1, *l][1])'],
]

const harmless: readonly Form[] = [
  ['another entry of a dictionary', "d = {'a': data, 'b': 1}\nsink(d['b'])"],
  ['another element of a list', 'l = [1, data]\nsink(l[0])'],
  ['an element before what is appended', "l = ['a']\nl.append(data)\nsink(l[0])"],
  ['an element that moves up', "l = ['a', data, 'b']\nl.pop(0)\nsink(l[1])"],
  ['the last element', "l = [data]\nl.append('a')\nsink(l[-1])"],
  ['a value that is overwritten', "x = data\nx = 'a'\nsink(x)"],
  ['a branch that is never taken', "x = 'a'\nif 1 > 2:\n  x = data\nsink(x)"],
  ['a choice that is never made', "sink(data if 1 > 2 else 'a')"],
  ['another name of an unpacking', 'a, b = 1, data\nsink(a)'],
  ['a comparison', "sink(data == 'a')"],
  ['a number', 'sink(int(data))'],
  ['a look-up that makes a number', "sink(request.args.get('n', type=int))"],
  ['a length', 'sink(len(data))'],
  [
    'another option of a configuration',
    "c = configparser.ConfigParser()\nc.set('a', 'b', data)\nc.set('a', 'd', 'e')\nsink(c.get('a', 'd'))",
    'import configparser',
  ],
  ['a member of a list', "if data in ('a', 'b'):\n  sink(data)"],
  ['what is left after a refusal', "if data not in ('a', 'b'):\n  abort(400)\nsink(data)"],
  ['a match of the whole text', "if re.fullmatch('[a-z]+', data):\n  sink(data)", 'import re'],
  ['a text of digits', 'if data.isdigit():\n  sink(data)'],
  ['what is left of letters', 'if not data.isalnum():\n  abort(400)\nsink(data)'],
  ['all but letters removed', "sink(re.sub('[^a-z0-9]', '', data))", 'import re'],
  ['a value of a table', "T = {'a': 'b'}\nsink(T[data])"],
  ['another argument', 'sink(second(data, 1))', 'def second(a, b):\n    return b'],
  ['another of the names', 'sink(rest(b=data, c=1))', "def rest(**more):\n    return more['c']"],
  [
    'another of names that are passed on',
    'sink(outer(a=data, b=1))',
    'def outer(**more):\n    return inner(**more)\ndef inner(a=1, b=2):\n    return b',
  ],
  ['the names of arguments', 'rest(b=data)', 'def rest(**more):\n    for name in more:\n        sink(name)'],
  ['the names of a dictionary', "d = {'a': data}\nfor k, v in d.items():\n  sink(k)"],
  [
    'another property',
    'sink(Box(data).other)',
    'class Box:\n    def __init__(self, v):\n        self.v = v\n        self.w = 1\n    @property\n    def other(self):\n        return self.w',
  ],
  [
    'another field of a data class',
    'sink(Box(1, data).name)',
    'from dataclasses import dataclass\n@dataclass\nclass Box:\n    name: str\n    text: str = ""',
  ],
  ['another part of a case', 'match (1, data):\n  case [a, b]:\n    sink(a)'],
  ['another entry of a case', "match {'a': data, 'c': 1}:\n  case {'a': b, 'c': d}:\n    sink(d)"],
  ['a case of a number', 'match data:\n  case int(x):\n    sink(x)'],
  ['another part of what a generator yields', 'for a, b in each(data):\n  sink(a)', 'def each(x):\n    yield 1, x'],
  ['an element before a list that is spread', 'l = [data]\nsink([1, *l][0])'],
  ['another name of a format', "sink('a %(b)s' % {'b': 1, 'c': data})"],
  ['the rest of a division', 'sink(7 % len(data))'],
  [
    'a method that `super` means and another class has',
    'sink(B().same(data))',
    'class A:\n    def same(self, x):\n        return 1\nclass B(A):\n    def same(self, x):\n        return super().same(x)',
  ],
]

const named = (forms: readonly Form[]) => forms.map(([name, body, above]) => ({ name, body, above }))

describe('followed to the sink', () => {
  test.each(named(followed))('$name', async ({ body, above }) => {
    expect(await claimsOf(body, above)).toBe(1)
  })
})

describe('leads nothing to the sink', () => {
  test.each(named(harmless))('$name', async ({ body, above }) => {
    expect(await claimsOf(body, above)).toBe(0)
  })
})
