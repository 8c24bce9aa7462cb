// Bundles the executables, each with its own start-up cost, into apps/cli/bundle. The policy engine's Wasm and libraries that
// few runs need stay outside.

import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}/apps/cli/package.json`, 'utf8'))
const outdir = `${root}/apps/cli/bundle`

rmSync(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'apps/cli/src/main.ts',
    'rex-runner': 'apps/rex-runner/src/main.ts',
    'mcp-server': 'apps/mcp-server/src/main.ts',
    worker: 'packages/runner/src/launch/worker.ts',
  },
  alias: {
    ...Object.fromEntries(
      ['diagnostics', 'rhai', 'policy', 'runner'].map((name) => [
        `@sallyport/${name}`,
        `./packages/${name}/src/index.ts`,
      ]),
    ),
    '@sallyport/runner/launch': './packages/runner/src/launch/index.ts',
  },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  define: { VERSION: JSON.stringify(version) },
  external: ['@cedar-policy/cedar-wasm', '@cedar-policy/cedar-wasm/nodejs', 're2js'],
  // Bundled CommonJS modules ask for `require`, which an ES module has to make for itself.
  banner: {
    js: "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
