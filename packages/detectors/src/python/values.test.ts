// Values that are known without running the program, and what they choose: both methods must see the same. Each program stands in a
// handler of Flask; `data` is a part of the request.

import { beforeAll, describe, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Program = readonly [name: string, body: string, above?: string]

const reached: readonly Program[] = [
  ['a letter of a constant', "if 'KLM'[1] == 'L':\n  os.system(data)"],
  ['a constant that a function gives', 'if which() == 2:\n  os.system(data)', 'def which():\n    return 1 + 1'],
  [
    'a function that gives another thing later',
    'if which():\n  os.system(data)',
    'def which():\n    if request.args:\n        return True\n    return False',
  ],
  ['a member of a literal', "if 'a' in ('a', 'b'):\n  os.system(data)"],
  [
    'an attribute by its name',
    "class T:\n  def __init__(self, a):\n    self.first = a\nos.system(getattr(T(data), 'first'))",
  ],
  [
    'an attribute by a name that is put together',
    "class T:\n  def __init__(self, a):\n    self.first = a\nos.system(getattr(T(data), ''.join(['fi', 'rst'])))",
  ],
  ['an attribute with a default', "os.system(getattr(request, 'missing', data))"],
  ['an attribute that is set by its name', "class T:\n  pass\nt = T()\nsetattr(t, 'a', data)\nos.system(t.a)"],
  ['a field of a named tuple', "os.system(Pair('a', data).second)", "Pair = namedtuple('Pair', 'first second')"],
  [
    'a named tuple that is taken apart',
    "first, second = Pair('a', second=data)\nos.system(second)",
    "Pair = namedtuple('Pair', ['first', 'second'])",
  ],
  ['the last turn of a short loop', "x = ''\nfor each in ('a', data):\n  x = each\nos.system(x)"],
  [
    'a turn of a short loop by its number',
    "x = ''\nfor i, each in enumerate(['a', data]):\n  if i == 1:\n    x = each\nos.system(x)",
  ],
  ['pairs of two lists', "x = ''\nfor a, b in zip(['k', 'l'], [data, 'm']):\n  if a == 'k':\n    x = b\nos.system(x)"],
  ['a list that is turned round', "l = ['a', 'b']\nl.insert(0, data)\nl.reverse()\nos.system(l[-1])"],
  [
    'what is spread over a constant',
    "given = {k: v for k, v in request.args.items()}\nos.system({**{'m': 'a'}, **given}['m'])",
  ],
  ['a text that is replaced where it is long', "x = 'label:' + data\nif len(x) > 40:\n  x = 'label'\nos.system(x)"],
  ['a slice of it, where another slice is checked', "if data[:3] == 'abc':\n  os.system(data[3:])"],
  [
    'a function of a table by a constant name',
    "os.system(TABLE['a'](data))",
    "TABLE = {'a': lambda x: x, 'b': lambda x: 'b'}",
  ],
]

const harmless: readonly Program[] = [
  ['another letter of a constant', "if 'KLM'[2] == 'L':\n  os.system(data)"],
  ['another constant that a function gives', 'if which() == 3:\n  os.system(data)', 'def which():\n    return 1 + 1'],
  ['no member of a literal', "if 'c' in ('a', 'b'):\n  os.system(data)"],
  [
    'another attribute by its name',
    "class T:\n  def __init__(self, a):\n    self.first = a\n    self.second = 'b'\nos.system(getattr(T(data), 'second'))",
  ],
  [
    'another attribute by a name that is put together',
    "class T:\n  def __init__(self, a):\n    self.first = a\n    self.second = 'b'\nos.system(getattr(T(data), ''.join(['sec', 'ond'])))",
  ],
  ['another field of a named tuple', "os.system(Pair('a', data).first)", "Pair = namedtuple('Pair', 'first second')"],
  [
    'another part of a named tuple',
    "first, second = Pair('a', second=data)\nos.system(first)",
    "Pair = namedtuple('Pair', ['first', 'second'])",
  ],
  ['a turn that is not the last of a short loop', "x = ''\nfor each in (data, 'a'):\n  x = each\nos.system(x)"],
  [
    'another turn of a short loop',
    "x = ''\nfor i, each in enumerate(['a', data]):\n  if i == 0:\n    x = each\nos.system(x)",
  ],
  [
    'another pair of two lists',
    "x = ''\nfor a, b in zip(['k', 'l'], [data, 'm']):\n  if a == 'l':\n    x = b\nos.system(x)",
  ],
  ['another element of a list that is turned round', "l = ['a', 'b']\nl.insert(0, data)\nl.reverse()\nos.system(l[0])"],
  [
    'a constant that is spread over it',
    "given = {k: v for k, v in request.args.items()}\nos.system({**given, **{'m': 'a'}}['m'])",
  ],
  [
    'a constant that is written behind it',
    "given = {k: v for k, v in request.args.items()}\nos.system({**given, 'm': 'a'}['m'])",
  ],
  ['a text that is replaced where it is not empty', "x = 'label:' + data\nif len(x) > 0:\n  x = 'label'\nos.system(x)"],
  ['the same slice of it that is checked', "if data[:3] == 'abc':\n  os.system(data[:3])"],
  ['another function of a table', "os.system(TABLE['b'](data))", "TABLE = {'a': lambda x: x, 'b': lambda x: 'b'}"],
]

describe('reaches the command', () => {
  test.each(reached)('%s', async (_, body = '', above = '') =>
    expect(await verdictsOf('command-injection', body, above)).toEqual(['true-positive']),
  )
})

describe('does not reach the command', () => {
  test.each(harmless)('%s', async (_, body = '', above = '') => {
    const alarms = (await verdictsOf('command-injection', body, above)).filter((each) => each !== 'false-positive')
    expect(alarms).toEqual([])
  })
})

describe('the path of a file', () => {
  test.each<[string, string, string[]]>([
    [
      'a joined path, which keeps its steps upwards',
      "full = os.path.join('/srv', data)\nif full.startswith('/srv/'):\n  open(full)",
      ['true-positive'],
    ],
    [
      'a resolved path below its folder',
      "full = os.path.realpath(os.path.join('/srv', data))\nif full.startswith('/srv/'):\n  open(full)",
      [],
    ],
    ['the last name of a path', "open('/srv/' + pathlib.PurePosixPath(data).name)", []],
    [
      'the name of a path without its ending',
      "(pathlib.Path('/srv') / pathlib.Path(data).resolve().stem).read_text()",
      [],
    ],
    ['the folder of a path', "open('/srv/' + str(pathlib.PurePosixPath(data).parent))", ['true-positive']],
  ])('%s', async (_, body, expected) => expect(await verdictsOf('path-traversal', body)).toEqual(expected))
})

describe('the name of an upload', () => {
  const save = "part.save(os.path.join('/srv', part.filename))"
  test.each<[string, string, string, string[]]>([
    ['is told as one', 'unsafe-upload', save, ['true-positive']],
    ['is not told as a path, too', 'path-traversal', save, []],
    [
      'has an ending that is taken',
      'unsafe-upload',
      `if part.filename.lower().endswith(('.pdf', '.png')):\n  ${save}`,
      [],
    ],
    [
      'leads out of the folder all the same',
      'path-traversal',
      `if part.filename.endswith('.pdf'):\n  ${save}`,
      ['true-positive'],
    ],
    ['is no name but a text', 'unsafe-upload', `if part.filename.endswith(data):\n  ${save}`, ['true-positive']],
  ])('%s', async (_, ruleId, body, expected) =>
    expect(await verdictsOf(ruleId, `part = request.files['a']\n${body}`)).toEqual(expected),
  )
})

describe('what the session holds', () => {
  test.each<[string, string[]]>([
    ["session['tenant'] = data", ['true-positive']],
    ["session['tenant'] = 'a' if data else 'b'", []],
    ["if data in ('a', 'b'):\n  session['tenant'] = data", []],
    ["if accounts.verify(data, request.args['p']):\n  session['name'] = data", []],
    ["session['language'] = data", []],
  ])('%s', async (body, expected) =>
    expect(await verdictsOf('trust-boundary-violation', body, 'from flask import session')).toEqual(expected),
  )
})

describe('a cookie', () => {
  const above =
    'import secrets, uuid\nfrom flask import Response\ndef options():\n    made = {"httponly": True}\n    made["secure"] = 2 > LEAST\n    return made'
  const set = (given: string): string => `answer = Response()\nanswer.set_cookie(${given})`
  test.each<[string, string, number]>([
    ['of a value that nobody can guess', "'ticket', secrets.token_urlsafe(32), httponly=True", 1],
    ['of such a value over TLS only', "'ticket', secrets.token_urlsafe(32), secure=True, httponly=True", 0],
    ['of a setting', "'theme', 'dark', httponly=True", 0],
    ['with options that come out as off', "'visit', uuid.uuid4().hex, **options()", 1],
  ])('%s', async (_, given, count) =>
    expect(await verdictsOf('insecure-cookie', set(given), `LEAST = 3\n${above}`)).toHaveLength(count),
  )

  test('with options that come out as on', async () => {
    const given = "'visit', uuid.uuid4().hex, **options()"
    expect(await verdictsOf('insecure-cookie', set(given), `LEAST = 1\n${above}`)).toEqual([])
  })
})

test.each<[string, number]>([
  ['current', 1],
  ['former', 0],
])('a digest by the option %s of a text of the code', async (option, count) => {
  const above = `import configparser\nTEXT = '''\n[seal]\nformer = sha512\n; old = md5\nCurrent = md5\n'''\ndef named():\n    conf = configparser.ConfigParser()\n    conf.read_string(TEXT)\n    return conf.get('seal', '${option}')`
  expect(await verdictsOf('weak-cryptography', 'return hashlib.new(named(), data).hexdigest()', above)).toHaveLength(
    count,
  )
})

describe('a template that stands in the code', () => {
  const render = (template: string, given = 'note=data'): string =>
    `return render_template_string('''${template}''', ${given})`
  test.each<[string, string, string[]]>([
    ['writes it as it is', render('<p>{{ note|trim|safe }}</p>'), ['true-positive']],
    ['does not escape', render('{% autoescape false %}{{ note }}{% endautoescape %}'), ['true-positive']],
    ['escapes', render('<p>{{ note|upper }}</p>'), []],
    ['writes something else as it is', render('<p>{{ note }} {{ other|safe }}</p>', "note=data, other='a'"), []],
    [
      'writes a part of it as it is',
      render('{% for each in notes %}{{ each|safe }}{% endfor %}', "notes=['a', data]"),
      ['true-positive'],
    ],
  ])('%s', async (_, body, expected) =>
    expect(await verdictsOf('cross-site-scripting', body, 'from flask import render_template_string')).toEqual(
      expected,
    ),
  )
})

test('a random key that goes into a cookie is told once, where it is named', async () => {
  const above =
    'from flask import Response\ndef session_key():\n    return "%x" % getattr(random, MAKERS["fast"])().getrandbits(256)\nMAKERS = {"fast": "Random", "slow": "SystemRandom"}'
  const body = "answer = Response()\nanswer.set_cookie('sid', session_key())"
  expect(await verdictsOf('weak-randomness', body, above)).toEqual(['true-positive'])
  expect(await verdictsOf('weak-randomness', body, above.replace('["fast"]', '["slow"]'))).toEqual([])
})

describe('what a caught exception carries', () => {
  const above = `class Bad(Exception):
    pass
class Worse(Bad):
    def __init__(self, given, usual):
        super().__init__(given, usual)
        self.given = given
def fail(text):
    raise Bad(text, 'a')
def worse(text):
    raise Worse(text, 'a')
def outer(text):
    fail(text)
    return 1
def plain(text):
    raise ValueError('no ' + text)`
  const caught = (call: string, type: string, used: string): string =>
    `try:\n  ${call}\nexcept ${type} as error:\n  os.system(${used})`

  test.each<[string, string, string[]]>([
    ['what it is made of', caught('fail(data)', 'Bad', 'error.args[0]'), ['true-positive']],
    ['what its parent keeps', caught('worse(data)', 'Bad', 'error.args[0]'), ['true-positive']],
    ['a field of its own', caught('worse(data)', '(KeyError, Worse)', 'error.given'), ['true-positive']],
    ['from a function of a function', caught('outer(data)', 'Exception', 'error.args[0]'), ['true-positive']],
    ['its text', caught('plain(data)', 'ValueError', "f'{error}'"), ['true-positive']],
    ['its text, by `str`', caught('plain(data)', 'ValueError', 'str(error)'), ['true-positive']],
    ['of the block itself', caught('raise Bad(data)', 'Bad', 'error.args[0]'), ['true-positive']],
    ['another value that it is made of', caught('fail(data)', 'Bad', 'error.args[1]'), []],
    ['another value that its parent keeps', caught('worse(data)', 'Bad', 'error.args[1]'), []],
    ['of another class', caught('fail(data)', 'KeyError', 'error.args[0]'), []],
    ['a constant', caught("fail('b')", 'Bad', 'error.args[0]'), []],
    ['where it is not thrown', caught('if 1 > 2:\n    raise Bad(data)', 'Bad', 'error.args[0]'), []],
  ])('%s', async (_, body, expected) => {
    const alarms = (await verdictsOf('command-injection', body, above)).filter((each) => each !== 'false-positive')
    expect(alarms).toEqual(expected)
  })
})

describe('a class without a constructor of its own', () => {
  const above = `from dataclasses import dataclass
class A:
    def __init__(self, a, b='b'):
        self.a = a
        self.b = b
class B(A):
    kind = 'b'
@dataclass
class C:
    x: str
@dataclass
class D(C):
    y: str`
  test.each<[string, string, string[]]>([
    ['has the fields that its parent keeps', 'os.system(B(data).a)', ['true-positive']],
    ['and those by name', "os.system(B('a', b=data).b)", ['true-positive']],
    ['and each what it is given', 'os.system(B(data).b)', []],
    ['and its own', 'os.system(B(data).kind)', []],
    ['has the fields of the data class that it extends', "os.system(D(data, 'a').x)", ['true-positive']],
    ['and its own behind them', "os.system(D('a', data).y)", ['true-positive']],
    ['and each of these what it is given', "os.system(D('a', data).x)", []],
  ])('%s', async (_, body, expected) => {
    const alarms = (await verdictsOf('command-injection', body, above)).filter((each) => each !== 'false-positive')
    expect(alarms).toEqual(expected)
  })
})

describe('a message that a logger fills in', () => {
  test.each<[string, string, string[]]>([
    ['writes a text as it is', "logging.info('%s', data)", ['true-positive']],
    ['escapes line breaks', "logging.info('%d of %r', 1, data)", []],
    ['escapes those of one of them', "logging.info('%r: %s', 'a', data)", ['true-positive']],
    ['has signs of its own', "logging.info('100 %% of %-20r', data)", []],
    ['begins with what it is given', "logging.info(f'{data} %r', 1)", ['true-positive']],
  ])('%s', async (_, body, expected) => {
    expect(await verdictsOf('log-injection', body, 'import logging')).toEqual(expected)
  })
})

test('what is kept in memory has no path', async () => {
  const opened = (file: string) => verdictsOf('path-traversal', `zipfile.ZipFile(${file})`, 'import io, zipfile')
  expect(await opened('io.BytesIO(request.get_data())')).toEqual([])
  expect(await opened('data')).toEqual(['true-positive'])
})

test('a text that begins with one of the module is a text', async () => {
  const run = (added: string) =>
    verdictsOf(
      'sql-injection',
      `Shipment.objects.raw(QUERY + ${added})`,
      "from .models import Shipment\nQUERY = 'SELECT * FROM s ORDER BY '",
    )
  expect(await run('data')).toEqual(['true-positive'])
  expect(await run("'id'")).toEqual([])
})
