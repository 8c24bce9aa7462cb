// What a match holds of the text that it was found in, and constants that are looked up in a table.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

test.each([
  ['a group', 'P.match(data).group(1)', '(.+):(.+)', '([a-z]+):(.+)'],
  ['a group that has a name', "P.search(data).group('x')", '(?P<x>.+):', '(?P<x>[a-z]+):'],
  ['a group with groups inside', 'P.match(data).group(1)', '(a(?:.+))', '([a-z]{1,8}(-(?:x|[A-Z])+)?)'],
  ['a group that looks ahead', 'P.match(data).group(1)', '((?!a).+)', '([a-z]+)'],
  ['a group as an element', "P.fullmatch(data)['x']", '(?P<x>.+):.*', '(?P<x>\\d+):.*'],
])('%s of a match reaches a command, if it may be anything', async (_, read = '', any = '', plain = '') => {
  const above = (pattern: string) => `import re\nP = re.compile(r'${pattern}')`
  expect(await verdictsOf('command-injection', `os.system(${read})`, above(any))).toEqual(['true-positive'])
  expect(await verdictsOf('command-injection', `os.system(${read})`, above(plain))).toEqual([])
})

test('all groups of a match may be anything', async () => {
  const body = "a, b = re.match(r'(\\d+)-(.*)', data).groups()\nos.system(b)"
  expect(await verdictsOf('command-injection', body, 'import re')).toEqual(['true-positive'])
})

test.each(['TABLE[EDITION]', "TABLE.get(EDITION, 'sha256')"])('%s is what the table holds', async (read) => {
  const above = (edition: string) => `TABLE = {'a': 'md5', 'b': 'sha256'}\nEDITION = '${edition}'`
  const body = `hashlib.new(${read}, data.encode())`
  expect(await verdictsOf('weak-cryptography', body, above('a'))).toEqual(['true-positive'])
  expect(await verdictsOf('weak-cryptography', body, above('b'))).toEqual([])
})
