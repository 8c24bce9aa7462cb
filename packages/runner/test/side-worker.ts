// The side thread's program from the sources as they are, for tests: a worker can only load what was compiled.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

let compiled: URL | undefined

export function sideWorkerUrl(): URL {
  if (compiled !== undefined) return compiled
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-side-')))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  buildSync({
    entryPoints: [fileURLToPath(new URL('../src/launch/side-worker.ts', import.meta.url))],
    outfile: join(folder, 'side-worker.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: {
      js: "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);",
    },
    logLevel: 'silent',
  })
  compiled = pathToFileURL(join(folder, 'side-worker.mjs'))
  return compiled
}
