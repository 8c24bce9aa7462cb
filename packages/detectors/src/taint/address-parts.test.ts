// Addresses that a program finds to be its own, by their parts and by what they begin with: each answer with what it lets through.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from '../python/grammar.js'

beforeAll(() => pythonGrammar.load())

const answers: readonly (readonly [answer: string, isOwn: boolean])[] = [
  ['not parts.scheme and not parts.netloc', true],
  ['not (parts.scheme or parts.hostname)', true],
  ['not parts.scheme', false],
  ['not parts.netloc', false],
  ['parts.scheme and parts.netloc', false],
  ["address.startswith('/') and not parts.scheme", false],
  ["address.startswith('/') and not address.startswith(('//', '/\\\\\\\\'))", true],
  ["address.startswith('/') and not address.startswith(('/a', '/b'))", false],
  ["address.startswith(('https://a.org/', 'https://b.org/'))", true],
  ["address.startswith(('https://a.org/', 'https://'))", false],
]

test.each(answers)('%s', async (answer, isOwn) => {
  const above = `from flask import redirect
from urllib.parse import urlsplit
def is_own(address):
    parts = urlsplit(address.replace('\\\\', '/'))
    return ${answer}`
  const verdicts = await verdictsOf(
    'open-redirect',
    "if not is_own(data):\n    data = '/'\nreturn redirect(data)",
    above,
  )
  expect(verdicts).toEqual(isOwn ? [] : ['true-positive'])
})
