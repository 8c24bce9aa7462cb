// Our own programs from the sources as they are, for tests: a worker and a program can only load what was compiled.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

const compiled = new Map<string, URL>()

export const sideWorkerUrl = (): URL => compile('side-worker')
export const programLauncherUrl = (): URL => compile('program-launcher')

function compile(name: string): URL {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-side-')))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, `${name}.mjs`)
  // Its libraries are found from here.
  const from = JSON.stringify(import.meta.url)
  buildSync({
    entryPoints: [fileURLToPath(new URL(`../src/launch/${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: {
      js: `import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(${from});`,
    },
    define: { 'import.meta.url': from },
    logLevel: 'silent',
  })
  const url = pathToFileURL(outfile)
  compiled.set(name, url)
  return url
}
