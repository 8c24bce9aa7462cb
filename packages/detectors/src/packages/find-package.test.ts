import { expect, test } from 'vitest'
import { findLibrary } from './find-package.js'
import { importPath, type Tree } from './library-tree.js'

async function entriesOf(tree: Tree, path: string): Promise<readonly string[] | undefined> {
  const load = async (specifier: string, from: string) => {
    const found = importPath(tree, from, specifier)
    return found === undefined ? undefined : { path: found, text: tree[found] ?? '' }
  }
  return (await findLibrary(path, load))?.entries.map((entry) => entry.path)
}

const manifest = (more: Record<string, unknown>): string => JSON.stringify({ name: 'thing', version: '1.0.0', ...more })

test.each<[string, Tree, string, readonly string[] | undefined]>([
  [
    'the main file',
    { 'package.json': manifest({ main: 'lib/main.js' }), 'lib/main.js': '' },
    'lib/x.js',
    ['lib/main.js'],
  ],
  ['`index.js` where nothing is named', { 'package.json': manifest({}), 'index.js': '' }, 'lib/x.js', ['index.js']],
  ['a main file without extension', { 'package.json': manifest({ main: './go' }), 'go.js': '' }, 'go.js', ['go.js']],
  [
    'every condition of the exports',
    {
      'package.json': manifest({ exports: { '.': { import: './a.mjs', require: './b.cjs' } } }),
      'a.mjs': '',
      'b.cjs': '',
    },
    'c.js',
    ['a.mjs', 'b.cjs'],
  ],
  [
    'the source of what is built',
    { 'package.json': manifest({ main: 'dist/cjs/index.js', types: 'dist/index.d.ts' }), 'src/index.ts': '' },
    'src/x.ts',
    ['src/index.ts'],
  ],
  [
    'a file that a pattern of the exports names',
    { 'package.json': manifest({ exports: { './*': './dist/*.js' } }), 'src/deep.ts': '' },
    'src/deep.ts',
    ['src/deep.ts'],
  ],
  [
    'the package that is nearest',
    { 'package.json': manifest({ private: true }), 'packages/a/package.json': manifest({}), 'packages/a/index.js': '' },
    'packages/a/lib/x.js',
    ['packages/a/index.js'],
  ],
  [
    'the package behind a manifest without a name',
    { 'package.json': manifest({}), 'index.js': '', 'cjs/package.json': '{"type":"commonjs"}' },
    'cjs/x.js',
    ['index.js'],
  ],
])('the entries of a library: %s', async (_name, tree, path, entries) => {
  expect(await entriesOf(tree, path)).toEqual(entries)
})

test.each<[string, Tree]>([
  ['a private package', { 'package.json': manifest({ private: true }), 'index.js': '' }],
  ['a tree without a manifest', { 'index.js': '' }],
  ['a broken manifest', { 'package.json': '{"name": "x"', 'index.js': '' }],
  ['a program that only has a command', { 'package.json': manifest({ bin: 'cli.js' }), 'cli.js': '' }],
  ['an entry that is not in the tree', { 'package.json': manifest({ main: 'build/out.js' }) }],
])('%s is no library', async (_name, tree) => {
  expect(await entriesOf(tree, 'index.js')).toBeUndefined()
})
