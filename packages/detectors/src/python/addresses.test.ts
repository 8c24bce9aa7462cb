// Addresses that are put together of their parts: pairs of a program in which `data` says where a request goes, and of the same program in
// which it does not.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const pairs: readonly Pair[] = [
  [
    'urlunsplit host',
    "requests.get(urlunsplit(('https', data, '/a', '', '')))",
    "requests.get(urlunsplit(('https', 'example.org', data, '', '')))",
    'import requests\nfrom urllib.parse import urlunsplit',
  ],
  [
    'urlunparse host',
    "requests.get(urlunparse(('https', data, '/a', '', '', '')))",
    "requests.get(urlunparse(('https', 'example.org', '/a', '', urlencode({'q': data}), '')))",
    'import requests\nfrom urllib.parse import urlunparse, urlencode',
  ],
  [
    '_replace netloc',
    "requests.get(urlsplit('https://e.org/')._replace(netloc=data).geturl())",
    "requests.get(urlsplit('https://e.org/')._replace(query=data).geturl())",
    'import requests\nfrom urllib.parse import urlsplit',
  ],
  [
    '_replace netloc unsplit',
    "requests.get(urlunsplit(urlsplit(data)._replace(path='/x')))",
    "requests.get(urlunsplit(urlsplit(data)._replace(scheme='https', netloc='e.org')))",
    'import requests\nfrom urllib.parse import urlsplit, urlunsplit',
  ],
  [
    'SplitResult',
    "requests.get(SplitResult('https', data, '/a', '', '').geturl())",
    "requests.get(SplitResult('https', 'e.org', data, '', '').geturl())",
    'import requests\nfrom urllib.parse import SplitResult',
  ],
  [
    'urlunsplit list',
    "parts = list(urlsplit('https://e.org/a'))\nparts[1] = data\nrequests.get(urlunsplit(parts))",
    "parts = list(urlsplit('https://e.org/a'))\nparts[2] = data\nrequests.get(urlunsplit(parts))",
    'import requests\nfrom urllib.parse import urlunsplit, urlsplit',
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('server-side-request-forgery', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('server-side-request-forgery', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
