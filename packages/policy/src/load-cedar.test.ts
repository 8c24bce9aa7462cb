import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadCedar } from './cedar-authorizer.js'

const folder = mkdtempSync(join(tmpdir(), 'sallyport-cedar-'))
afterAll(() => rmSync(folder, { recursive: true }))
const nodejs = createRequire(import.meta.url).resolve('@cedar-policy/cedar-wasm/nodejs')
const installed = readFileSync(nodejs.replace('cedar_wasm.js', 'cedar_wasm_bg.wasm'))

describe('loading the engine', () => {
  test('SC-4: a Wasm with one changed byte is refused before anything of it runs', async () => {
    const changed = Buffer.from(installed)
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1
    const wasmFile = join(folder, 'changed.wasm')
    writeFileSync(wasmFile, changed)
    await expect(loadCedar({ tierUp: true, wasmFile })).rejects.toMatchObject({ code: 'policy/engine-changed' })
  })

  test('a Wasm that is not there is an error with a code, and loading can be tried again', async () => {
    const wasmFile = join(folder, 'missing.wasm')
    await expect(loadCedar({ tierUp: true, wasmFile })).rejects.toMatchObject({ code: 'policy/engine-unavailable' })
    const cedar = await loadCedar({ tierUp: true })
    expect(cedar.version).toBe('4.13.0')
  })

  test('SC-4: the pinned Wasm imports no more than text, JSON and its own exceptions', () => {
    // In a process of its own: vitest's types of WebAssembly are not those of the package.
    const script = `const m = new WebAssembly.Module(require('node:fs').readFileSync(process.argv[1]));
      console.log(WebAssembly.Module.imports(m).map((i) => i.name.replace(/_[0-9a-f]{16}$/, '')).sort().join())`
    const { stdout } = spawnSync(
      process.execPath,
      ['-e', script, nodejs.replace('cedar_wasm.js', 'cedar_wasm_bg.wasm')],
      { encoding: 'utf8' },
    )
    expect(stdout.trim().split(',')).toEqual([
      '__wbg___wbindgen_is_undefined',
      '__wbg___wbindgen_string_get',
      '__wbg___wbindgen_throw',
      '__wbg_parse',
      '__wbg_stringify',
      '__wbindgen_init_externref_table',
    ])
  })
})
