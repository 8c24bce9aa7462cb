// The score against Rex: all that its scripts can use is there, or stands in docs/differences-from-rex.md as missing.
// `UPDATE_SURFACE=1` writes that list anew.

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from './harness.js'
import { boundSurface, ofTheLibrary, rexSurface, type SurfacePart } from './rex-surface.js'

const page = new URL('../../../docs/differences-from-rex.md', import.meta.url)
const opening =
  '<!-- missing: written by `UPDATE_SURFACE=1 npx vitest run packages/runner/test/rex-surface.test.ts` -->\n'
const closing = '<!-- end of missing -->'

test('what scripts for Rex use is there, or is listed as missing', () => {
  const isBound = boundSurface()
  const missing = new Map<SurfacePart, string[]>()
  const score: string[] = []
  for (const [part, entries] of rexSurface()) {
    const absent = entries.filter((entry) => !isBound(part, entry))
    missing.set(part, absent)
    score.push(`${part} ${entries.length - absent.length}/${entries.length}`)
  }
  process.stderr.write(`surface of Rex: ${score.join(', ')}\n`)
  const text = readFileSync(page, 'utf8')
  const [before, after] = [text.indexOf(opening), text.indexOf(closing)]
  expect(before).toBeGreaterThan(0)
  const written = `${text.slice(0, before + opening.length)}${listOf(missing)}${text.slice(after)}`
  if (process.env['UPDATE_SURFACE'] === '1') writeFileSync(page, written)
  else expect(text).toBe(written)
})

test('the surface is what the reference counts', () => {
  const counts = Object.fromEntries([...rexSurface()].map(([part, entries]) => [part, entries.length]))
  expect(counts).toMatchObject({ properties: 220, builders: 105, maps: 38 })
})

test('what the language brings along does what Rex’s does', () => {
  expect([...ofTheLibrary]).toEqual(['to_json(map)'])
  const map = '#{ b: 1.0, a: [1, "x", true, ()], d: #{ c: () } }'
  expect(run({ script: `${map}.to_json()` }).result.output).toBe('{"a":[1,"x",true,null],"b":1.0,"d":{"c":null}}')
})

function listOf(missing: ReadonlyMap<SurfacePart, readonly string[]>): string {
  const parts = [...missing].filter(([, entries]) => entries.length > 0)
  if (parts.length === 0) return 'Nothing.\n'
  return parts.map(([part, entries]) => `\n**${part}** (${entries.length}): ${spans(entries)}\n`).join('')
}

function spans(entries: readonly string[]): string {
  return entries.map((entry) => `\`${entry}\``).join(', ')
}
