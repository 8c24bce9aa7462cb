// How the playground is bundled: the command's own sources, with the pretend machine where they stand on Node. INVARIANT: a module of Node
// that has no stand-in fails the build, and so does a name that a stand-in lacks.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../checkout.mjs'

const source = join(root, 'docs/playground/src')
const modules = join(source, 'machine/modules')

/** Those whose parts are few and need no machine. */
const plain = new Set(['util', 'v8', 'url', 'tty'])

const packages = ['diagnostics', 'rhai', 'policy']

/** Bundles entries of the playground; `target` is what esbuild is told to write. */
export function bundle(entryPoints, options) {
  return build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    alias: {
      ...Object.fromEntries(packages.map((name) => [`@sallyport/${name}`, `./packages/${name}/src/index.ts`])),
      // All that the command's texts take from there; the rest of it starts workers of Node.
      '@sallyport/runner/launch': './packages/runner/src/rex-document.ts',
    },
    plugins: [pretendMachine()],
    logLevel: 'warning',
    ...options,
  })
}

function pretendMachine() {
  return {
    name: 'pretend-machine',
    setup({ onResolve }) {
      onResolve({ filter: /^node:/ }, ({ path }) => {
        const name = path.slice('node:'.length)
        const file = join(modules, plain.has(name) ? 'plain.ts' : `${name.replace('/', '-')}.ts`)
        if (existsSync(file)) return { path: file, sideEffects: false }
        return { errors: [{ text: `the playground has no stand-in for \`${path}\`: add ${file}` }] }
      })
    },
  }
}

/** What replaces the globals of Node; not for the page itself, which uses none. */
export const globals = join(source, 'machine/globals.ts')
