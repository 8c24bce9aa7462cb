// Paths that methods put together: pairs of a program in which `data` is part of one, and of the same program in which something else is.

import { beforeAll, expect, test } from 'vitest'
import { verdictsOf } from '../../test/python-verdicts.js'
import { pythonGrammar } from './grammar.js'

beforeAll(() => pythonGrammar.load())

type Pair = readonly [name: string, reached: string, harmless: string, above?: string]

const pairs: readonly Pair[] = [
  ['joinpath', "open(pathlib.Path('/a').joinpath('b', data))", "open(pathlib.Path('/a').joinpath('b', 'x'))"],
  ['joinpath star', "open(pathlib.Path('/a').joinpath(*data.split('/')))", "open(pathlib.Path('/a').joinpath(*['x']))"],
  [
    'joinpath star name',
    "parts = ['a', data]\nopen(pathlib.Path('/a').joinpath(*parts))",
    "parts = ['a', data]\nopen(pathlib.Path('/a').joinpath(*parts[:1]))",
  ],
  ['Path star', "open(pathlib.Path('/a', *['x', data]))", "open(pathlib.Path('/a', *['x']))"],
  [
    'joinpath read_text',
    "return pathlib.Path('/a').joinpath(data).read_text()",
    "return pathlib.Path('/a').joinpath('x').read_text()",
  ],
]

test.each<Pair>(pairs)('%s', async (_, reached = '', harmless = '', above = '') => {
  expect(await verdictsOf('path-traversal', reached, above)).toEqual(['true-positive'])
  const others = await verdictsOf('path-traversal', harmless, above)
  expect(others.filter((each) => each !== 'false-positive')).toEqual([])
})
