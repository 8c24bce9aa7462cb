/// <reference path="./web-globals.d.ts" />

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as library from '@cedar-policy/cedar-wasm/web'
import { expect, test } from 'vitest'
import { restoreImage, takeImage } from './engine-image.js'
import { hostSchema } from './host-schema.js'

const path = fileURLToPath(new URL('./schema/host-engine-image.ts', import.meta.url))
const nodejs = createRequire(import.meta.url).resolve('@cedar-policy/cedar-wasm/nodejs')
const state = library.initSync({
  module: new WebAssembly.Module(readFileSync(nodejs.replace('cedar_wasm.js', 'cedar_wasm_bg.wasm'))),
})

test('the image is what the pinned engine makes of the host schema, to the byte', () => {
  const before = new Uint8Array(state.memory.buffer.slice(0))
  const tableBefore = state.__wbindgen_externrefs.length
  const json = hostSchema().json as Parameters<typeof library.preparseSchema>[1]
  expect(library.preparseSchema('host', json).type).toBe('success')
  const image = takeImage(before, new Uint8Array(state.memory.buffer), tableBefore, state.__wbindgen_externrefs.length)
  if (process.env['UPDATE_SCHEMAS'] === '1') {
    const head = '// Generated from the host schema by engine-image.test.ts (UPDATE_SCHEMAS=1); do not edit.\n\n'
    const text = deflateRawSync(image, { level: 9 }).toString('base64')
    writeFileSync(path, `${head}export const hostEngineImage =\n  '${text}'\n`)
  }
  const text = /'([^']*)'/.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
  // Compared unpacked: another zlib may pack the same bytes in another way.
  expect(inflateRawSync(Buffer.from(text, 'base64')).equals(image)).toBe(true)
  // This instance is no longer fresh, so the image no longer fits it, and nothing is done to it.
  expect(restoreImage(state, text)).toBe(false)
  expect(library.checkParsePolicySet({ staticPolicies: 'permit (principal, action, resource);' }).type).toBe('success')
})
