// What functions of the standard library pass on, and by which name they are called: each in a program in which `data` reaches a command
// through it, and in the same program without `data`.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

const above = 'import ast, base64, gzip, importlib, shlex, string, zlib, urllib.parse, pickle'

const commands: readonly string[] = [
  'os.system(bytes.fromhex(data).decode())',
  'os.system(ast.literal_eval(data))',
  'os.system(zlib.decompress(base64.b85decode(data)).decode())',
  'os.system(gzip.decompress(data).decode())',
  'os.system(urllib.parse.unquote_to_bytes(data).decode())',
  "os.system(' '.join(shlex.split(data)))",
  'os.system(string.capwords(data))',
  "os.system(pickle.loads(pickle.dumps({'a': data}))['a'])",
  'os.system(str.lower(data))',
  "os.system(dict.get({'a': data}, 'a'))",
  "importlib.import_module('os').system(data)",
  "name = 'subprocess'\ngetattr(importlib.import_module(name), 'getoutput')(data)",
  "__import__('os').system(data)",
  "parsing = importlib.import_module('urllib.parse')\nos.system(getattr(parsing, 'unquote_plus')(data))",
]

test.each(commands)('%s', async (command) => {
  expect(await verdictsOf('command-injection', command, above)).toEqual(['true-positive'])
  expect(await verdictsOf('command-injection', command.replace(/\bdata\b/, "'a'"), above)).toEqual([])
})
