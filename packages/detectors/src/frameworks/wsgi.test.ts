// Programs that a server calls without a framework: what they return is a page only under a header that says so.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from '../python/grammar.js'

beforeAll(() => pythonGrammar.load())

const application = (type: string, place: string): string =>
  `from urllib.parse import parse_qs
def application(environ, start_response):
    field = parse_qs(environ.get('QUERY_STRING', ''))['q'][0]
    start_response('200 OK', [('X-Name', ${place === 'header' ? 'field' : "'a'"}), ('Content-Type', '${type}')])
    return [${place === 'body' ? "('<p>' + field)" : "'a'"}.encode('utf-8')]`

test.each([
  ['text/html; charset=utf-8', 'body', 'cross-site-scripting', ['true-positive']],
  ['text/plain', 'body', 'cross-site-scripting', []],
  ['text/html', 'header', 'cross-site-scripting', []],
  ['text/plain', 'header', 'header-injection', ['true-positive']],
  ['text/plain', 'body', 'header-injection', []],
] as const)('%s: in the %s, %s', async (type, place, rule, verdicts) => {
  expect(await verdictsOf(rule, 'pass', application(type, place))).toEqual(verdicts)
})
