import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { frameworks } from './models.js'

test('every model has a row in the page of what is known, and every row a model', () => {
  const page = readFileSync(new URL('../../docs/what-is-known.md', import.meta.url), 'utf8')
  const table = page.slice(page.indexOf('## Where data enters'), page.indexOf('## What a check proves'))
  const rows = [...table.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, name]) => name).slice(2)
  expect(rows.toSorted()).toEqual(frameworks.map(({ name }) => name).toSorted())
})
