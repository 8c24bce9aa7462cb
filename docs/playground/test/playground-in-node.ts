// The playground's run, bundled as its worker is and loaded here, in the tests' own process.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle, globals } from '../../../tools/playground/bundle.mjs'
import type { Finished, Order } from '../src/run/protocol.js'

const wasm = join(
  dirname(createRequire(import.meta.url).resolve('@cedar-policy/cedar-wasm/nodejs')),
  'cedar_wasm_bg.wasm',
)

export async function loadPlayground(): Promise<(order: Order) => Finished> {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-playground-'))
  try {
    const entry = fileURLToPath(new URL('./harness.ts', import.meta.url))
    await bundle({ harness: entry }, { outdir: folder, inject: [globals] })
    const harness: typeof import('./harness.js') = await import(pathToFileURL(join(folder, 'harness.js')).href)
    const address = `data:application/wasm;base64,${readFileSync(wasm).toString('base64')}`
    const cedar = await harness.loadCedar({ tierUp: true, wasmFile: address })
    return (order) => harness.perform(cedar, order)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
