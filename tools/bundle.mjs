// Bundles the executables, each with its own start-up cost, into apps/cli/bundle. The policy engine's Wasm and libraries that
// few runs need stay outside. A command that starts meanwhile finds a whole bundle: parts first, entries last, old parts removed.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { externalPackages } from './external-packages.mjs'
import { licenses } from './licenses.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}/apps/cli/package.json`, 'utf8'))
const outdir = join(root, 'apps/cli/bundle')

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'apps/cli/src/main.ts',
    'rex-runner': 'apps/rex-runner/src/main.ts',
    'mcp-server': 'apps/mcp-server/src/main.ts',
    worker: 'packages/runner/src/launch/worker.ts',
    'engine-child': 'packages/runner/src/isolation/engine-child.ts',
    'side-worker': 'packages/runner/src/launch/side-worker.ts',
    'program-launcher': 'packages/runner/src/launch/program-launcher.ts',
    'repl-worker': 'apps/cli/src/repl/repl-worker.ts',
    'analysis-worker': 'packages/scanner/src/workers/analysis-worker.ts',
  },
  alias: {
    ...Object.fromEntries(
      ['diagnostics', 'rhai', 'policy', 'findings', 'runner', 'store', 'detectors', 'report', 'scanner'].map((name) => [
        `@sallyport/${name}`,
        `./packages/${name}/src/index.ts`,
      ]),
    ),
    '@sallyport/detectors/analyst': './packages/detectors/src/analyst/index.ts',
    '@sallyport/runner/launch': './packages/runner/src/launch/index.ts',
    '@sallyport/runner/operations': './packages/runner/src/operations/index.ts',
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
  external: [...externalPackages],
  // Bundled CommonJS modules ask for `require`, which an ES module has to make for itself.
  banner: {
    js: "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [oneLanguage()],
  metafile: true,
  write: false,
  logLevel: 'warning',
})

const parts = outputFiles.map(({ path, contents }) => ({ name: relative(outdir, path), contents }))
parts.push({ name: 'THIRD-PARTY-LICENSES.txt', contents: licenses(Object.keys(metafile.inputs)) })
for (const part of parts.sort((one, other) => Number(isEntry(one.name)) - Number(isEntry(other.name)))) {
  const path = join(outdir, part.name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, part.contents)
  renameSync(`${path}.new`, path)
}
writeText('version.txt', `${version}\n`)
writeText('help.txt', commandHelp())
const kept = new Set(['version.txt', 'help.txt', ...parts.map(({ name }) => name)])
for (const name of readdirSync(join(outdir, 'chunks'))) {
  if (!kept.has(`chunks/${name}`)) rmSync(join(outdir, 'chunks', name))
}

/** Of the languages of zod's messages we speak one, and nearly every command would load all fifty. */
function oneLanguage() {
  const languages = /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/
  return {
    name: 'one-language',
    setup({ onLoad }) {
      onLoad({ filter: languages }, () => ({ contents: 'export { default as en } from "./en.js"\n', loader: 'js' }))
    },
  }
}

/** What `sallyport --help` says, so that the stub need not load the command line parser for it. */
function commandHelp() {
  const { status, stdout } = spawnSync(process.execPath, [join(outdir, 'cli.js'), '--help'], { encoding: 'utf8' })
  if (status !== 0) throw new Error('the bundled command cannot print its help')
  return stdout
}

function writeText(name, text) {
  writeFileSync(join(outdir, `${name}.new`), text)
  renameSync(join(outdir, `${name}.new`), join(outdir, name))
}

function isEntry(name) {
  return !name.startsWith('chunks/')
}
