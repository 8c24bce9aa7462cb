// What makes the calls of libraries dangerous, and what does not: pairs of a program that a rule claims something in, and of one that it
// leaves alone.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, rule: string, reached: string, harmless: string, above?: string]

const above1 =
  "import io, pickle\nclass Reader(pickle.Unpickler):\n    def find_class(self, module, name):\n        if module == 'builtins' and name in {'set'}:\n            return super().find_class(module, name)\n        raise pickle.UnpicklingError(name)\nclass Open(pickle.Unpickler):\n    def find_class(self, module, name):\n        if module == 'builtins' and name in {'set'}:\n            return set\n        return super().find_class(module, name)"
const above2 =
  'import io, xml.sax\nfrom xml.sax import handler\nFEATURES = [(handler.feature_namespaces, False), (handler.feature_external_ges, True)]\nSAFE = [(handler.feature_namespaces, True), (handler.feature_external_ges, False)]\nBY_NAME = {handler.feature_external_ges: True}\nNONE = {handler.feature_external_ges: False}'
const above3 =
  "import ldap\nconn = ldap.initialize('ldaps://a')\nTABLE = str.maketrans({'*': 'a', '(': 'b', ')': 'c', '\\\\': 'd'})\nPATHS = str.maketrans({'/': 'a'})\nSIGNS = str.maketrans('*()', 'abc')\nNUMBERS = {ord('*'): 'a', ord('('): 'b', ord(')'): 'c'}"
const above4 = 'from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes\nK = os.urandom(16)'
const above6 =
  'import io, xml.sax\nfrom xml.sax import handler\ndef reader(on):\n    made = xml.sax.make_parser()\n    made.setFeature(handler.feature_external_ges, on)\n    return made'
const above5 = 'from markupsafe import Markup'

const pairs: readonly Pair[] = [
  [
    'a message that a function signs',
    'unsafe-deserialization',
    "if not hmac.compare_digest(size(data), request.args['s']):\n  return ''\npickle.loads(data)",
    "if not hmac.compare_digest(sign(data), request.args['s']):\n  return ''\npickle.loads(data)",
    "import hmac, pickle, base64\nKEY = os.environ['K']\ndef sign(data):\n    return hmac.new(KEY, data, 'sha256').hexdigest()\ndef size(data):\n    return str(len(data))",
  ],
  [
    'an unpickler that chooses',
    'unsafe-deserialization',
    'Open(io.BytesIO(data)).load()',
    'Reader(io.BytesIO(data)).load()',
    above1,
  ],
  [
    'features by a loop',
    'xml-external-entity',
    'r = xml.sax.make_parser()\nfor f, on in FEATURES:\n  r.setFeature(f, on)\nr.parse(io.StringIO(data))',
    'r = xml.sax.make_parser()\nfor f, on in SAFE:\n  r.setFeature(f, on)\nr.parse(io.StringIO(data))',
    above2,
  ],
  [
    'features by names',
    'xml-external-entity',
    'r = xml.sax.make_parser()\nfor f, on in BY_NAME.items():\n  r.setFeature(f, on)\nr.parse(io.StringIO(data))',
    'r = xml.sax.make_parser()\nfor f, on in NONE.items():\n  r.setFeature(f, on)\nr.parse(io.StringIO(data))',
    above2,
  ],
  [
    'a table of signs',
    'ldap-injection',
    "conn.search_s('dc=a', 2, '(o=' + data.translate(PATHS) + ')')",
    "conn.search_s('dc=a', 2, '(o=' + data.translate(TABLE) + ')')",
    above3,
  ],
  [
    'two texts of signs',
    'ldap-injection',
    "conn.search_s('dc=a', 2, '(o=' + data.translate(PATHS) + ')')",
    "conn.search_s('dc=a', 2, '(o=' + data.translate(SIGNS) + ')')",
    above3,
  ],
  [
    'signs by their numbers',
    'ldap-injection',
    "conn.search_s('dc=a', 2, '(o=' + data.translate(PATHS) + ')')",
    "conn.search_s('dc=a', 2, '(o=' + data.translate(NUMBERS) + ')')",
    above3,
  ],
  [
    'one of several lists',
    'trust-boundary-violation',
    "if data in 'abc':\n  return ''\nsession[data] = 'x'",
    "if request.args['v'] not in C.get(data, ()):\n  return ''\nsession[data] = 'x'",
    "from flask import session\nC = {'a': {'b'}}",
  ],
  [
    'what is given for a look-up',
    'trust-boundary-violation',
    "session['role'] = roles.get(data, data)",
    "session['role'] = roles.get(data, 'b')",
    "from flask import session\nroles = {'a': 'b'}",
  ],
  [
    'a joined line of a log',
    'log-injection',
    "log.info(' '.join(['a', data]))",
    "log.info(' '.join(['a', 'b']))",
    "import logging\nlog = logging.getLogger('a')",
  ],
  [
    'a line of a log that a method puts together',
    'log-injection',
    'log.info(Note(data).line())',
    "log.info(Note('a').line())",
    "import logging\nlog = logging.getLogger('a')\nclass Note:\n    def __init__(self, text):\n        self.text = text\n    def line(self):\n        return 'note: ' + self.text",
  ],
  [
    'a reader that a function makes',
    'xml-external-entity',
    'reader(True).parse(io.StringIO(data))',
    "reader(True).parse('a')\nreader(False).parse(io.StringIO(data))",
    above6,
  ],
  [
    'a list of so many',
    'resource-exhaustion',
    "return str(['a'] * int(data))",
    "return str(['a'] * min(int(data), 9))",
  ],
  ['a text of so many', 'resource-exhaustion', "return int(data) * '-'", "return len(data) * '-'"],
  ['bytes of so many', 'resource-exhaustion', 'return bytearray(int(data))', 'return bytearray(data)'],
  [
    'a code that somebody shows',
    'weak-randomness',
    "def pickup_code():\n  return ''.join(random.choice('abc') for _ in range(8))\nreturn check(pickup_code())",
    "def colour_code():\n  return ''.join(random.choice('abc') for _ in range(8))\nreturn check(colour_code())",
    "def check(code):\n    return ''",
  ],
  [
    'a vector of zeros',
    'weak-cryptography',
    'AES.new(K, AES.MODE_CBC, iv=bytes(16))',
    'AES.new(K, AES.MODE_CBC, iv=os.urandom(16))',
    'from Crypto.Cipher import AES\nK = os.urandom(16)',
  ],
  [
    'a vector of as many as a block',
    'weak-cryptography',
    'AES.new(K, AES.MODE_CBC, start())',
    'AES.new(K, AES.MODE_CBC, fresh())',
    'from Crypto.Cipher import AES\nK = os.urandom(16)\ndef start():\n    return bytes(AES.block_size)\ndef fresh():\n    return os.urandom(AES.block_size)',
  ],
  [
    'a vector that stands there',
    'weak-cryptography',
    "Cipher(algorithms.AES(K), modes.CBC(b'0123456789abcdef'))",
    'Cipher(algorithms.AES(K), modes.CBC(os.urandom(16)))',
    above4,
  ],
  [
    'a vector of one byte many times',
    'weak-cryptography',
    "Cipher(algorithms.AES(K), modes.CBC(b'\\0' * 16))",
    'Cipher(algorithms.AES(K), modes.CBC(os.urandom(16)))',
    above4,
  ],
  [
    'markup format plain',
    'cross-site-scripting',
    "return Markup('<b>' + data)",
    "return Markup('<b>{}</b>').format(data)",
    above5,
  ],
  [
    'markup format concat',
    'cross-site-scripting',
    "return '<p>' + Markup('<b>' + data)",
    "return '<p>' + Markup('<b>{}</b>').format(data)",
    above5,
  ],
  ['markup join', 'cross-site-scripting', "return Markup('<br>' + data)", "return Markup('<br>').join([data])", above5],
]

test.each<Pair>(pairs)('%s', async (_, rule = '', reached = '', harmless = '', above = '') => {
  expect(await verdictsOf(rule, reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf(rule, harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})

test('a dependency of a route is given what the request brings', async () => {
  const dependency = (type: string): string =>
    `from fastapi import FastAPI, Depends\napi = FastAPI()\ndef given(q: ${type}):\n    os.system(q)\n@api.get('/x', dependencies=[Depends(given)])\ndef x():\n    return 1`
  expect(await verdictsOf('command-injection', 'pass', dependency('str'))).toEqual(['true-positive'])
  expect(await verdictsOf('command-injection', 'pass', dependency('int'))).toEqual([])
})
