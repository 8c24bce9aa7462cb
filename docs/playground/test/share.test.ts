// Links were written by anybody: what is in one is checked part by part before the page shows it.

import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fragmentOf, sketchIn } from '../src/page/share.js'
import { type Sketch, SketchError } from '../src/page/sketch.js'

const good: Sketch = {
  script: 'cat("/a")\n// \u{1f512}',
  policy: '',
  entries: [
    { path: '/a', kind: 'file', text: 'x\u0000y', mode: 0o600, owner: 0 },
    { path: '/b', kind: 'file', base64: '/w==' },
    { path: '/c', kind: 'link', target: '/a' },
    { path: '/d', kind: 'directory' },
  ],
}

const pack = (bytes: string | Uint8Array): string => `#1.${deflateRawSync(bytes).toString('base64url')}`
const packed = (sketch: unknown): string => pack(JSON.stringify(sketch))
const withEntry = (entry: unknown): string => packed({ ...good, entries: [entry] })

async function faultOf(fragment: string): Promise<string> {
  try {
    await sketchIn(fragment)
    return 'none'
  } catch (error) {
    return error instanceof SketchError ? error.message : `not told: ${error}`
  }
}

describe('a link', () => {
  test('gives back what was put into it', async () => {
    expect(await sketchIn(await fragmentOf(good))).toEqual(good)
  })

  test.each(['', '#'])('is none where the fragment is `%s`', async (fragment) => {
    expect(await sketchIn(fragment)).toBeUndefined()
  })

  test('is not made of what is too large', async () => {
    const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 7919) ** 2 % 65_521).toString(36)).join('')
    await expect(fragmentOf({ ...good, script: noise })).rejects.toThrow('it is too large for a link')
    await expect(fragmentOf({ ...good, script: 'x'.repeat(2_000_000) })).rejects.toThrow('it is too large for a link')
  })

  test.each([
    ['another form', '#2.AAAA', 'it is of another kind, or of a newer playground'],
    ['no base64', '#1.$$$$', 'it is damaged, or too long'],
    ['a very long text', `#1.${'A'.repeat(70_000)}`, 'it is damaged, or too long'],
    ['what is not compressed', '#1.AAAAAAAA', 'it is damaged, or was cut off'],
    ['a cut end', packed(good).slice(0, -6), 'it is damaged, or was cut off'],
    ['a bomb', pack(Buffer.alloc(20_000_000)), 'it is too large for a link'],
    ['no JSON', pack('{'), 'it is damaged, or was cut off'],
    [
      'no UTF-8',
      pack(Buffer.from('{"script":"\xff","policy":"","entries":[]}', 'latin1')),
      'it is damaged, or was cut off',
    ],
    ['a list', packed([good]), 'it is no record'],
    ['nothing', packed(null), 'it is no record'],
    ['no policy', packed({ script: '', entries: [] }), 'it has no script or no policy'],
    ['a script that is no text', packed({ ...good, script: 1 }), 'it has no script or no policy'],
    ['files that are no list', packed({ ...good, entries: {} }), 'its files are no list, or too many'],
    ['too many files', packed({ ...good, entries: Array(2001).fill({}) }), 'its files are no list, or too many'],
    ['an unknown part', packed({ ...good, run: true }), 'it holds parts that nobody knows'],
    ['a file that is a text', withEntry('/a'), 'one of its files is no record'],
    ['a file without a path', withEntry({ kind: 'file' }), 'one of its files has no path or no kind'],
    ['a file of an unknown kind', withEntry({ path: '/a', kind: 'device' }), 'one of its files has no path or no kind'],
    [
      'a file with an unknown part',
      withEntry({ path: '/a', kind: 'file', html: '' }),
      'one of its files has parts that nobody knows',
    ],
    ['a path that climbs', withEntry({ path: '/a/../b', kind: 'file' }), '`/a/../b` holds `.` or `..`'],
    ['the root itself', withEntry({ path: '/', kind: 'directory' }), 'the root needs no entry'],
    [
      'a content that is no text',
      withEntry({ path: '/a', kind: 'file', text: 1 }),
      'the content of one of its files is no text',
    ],
    [
      'a mode with set-id bits',
      withEntry({ path: '/a', kind: 'file', mode: 0o4755 }),
      'a mode or an owner of its files is no number',
    ],
    [
      'an owner that is none',
      withEntry({ path: '/a', kind: 'file', owner: -1 }),
      'a mode or an owner of its files is no number',
    ],
    [
      'a broken mode',
      withEntry({ path: '/a', kind: 'file', mode: 0.5 }),
      'a mode or an owner of its files is no number',
    ],
  ])('with %s is refused, and says why', async (_name, fragment, message) => {
    expect(await faultOf(fragment)).toBe(message)
  })
})
