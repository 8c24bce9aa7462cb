// The playground as static files: its page, its worker, the policy engine's Wasm beside them, and the licenses of what they hold.

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../checkout.mjs'
import { licenses } from '../licenses.mjs'
import { bundle, globals } from './bundle.mjs'

const source = join(root, 'docs/playground')

export async function buildSite(site) {
  rmSync(site, { recursive: true, force: true })
  mkdirSync(site, { recursive: true })
  const shared = { outdir: site, minify: true, metafile: true }
  const page = await bundle({ page: join(source, 'src/page/main.ts') }, shared)
  const worker = await bundle(
    { worker: join(source, 'src/run/worker.ts') },
    { ...shared, inject: [globals], splitting: true, chunkNames: 'chunks/[name]-[hash]' },
  )
  for (const name of ['index.html', 'style.css']) cpSync(join(source, name), join(site, name))
  const wasm = join(
    dirname(createRequire(import.meta.url).resolve('@cedar-policy/cedar-wasm/nodejs')),
    'cedar_wasm_bg.wasm',
  )
  cpSync(wasm, join(site, 'cedar_wasm_bg.wasm'))
  const inputs = [page, worker].flatMap(({ metafile }) => Object.keys(metafile.inputs))
  writeFileSync(join(site, 'THIRD-PARTY-LICENSES.txt'), licenses(inputs))
}
