// Each kind of violation on a small tree of its own, and the rules that must stay silent; then this repository.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { checkLayers } from './check-layers.mjs'
import { rules as ourRules, type Rules } from './layers/rules.mjs'

type Tree = Record<string, string>

const roots: string[] = []

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true })
})

const manifest = (name: string, dependencies: Record<string, string> = {}): string =>
  JSON.stringify({ name, exports: { '.': { default: './dist/index.js' } }, dependencies }, undefined, 2)

/** Two layers of two packages each, and an app, all in order. */
const sound: Tree = {
  'packages/words/package.json': manifest('@t/words'),
  'packages/words/src/index.ts': 'export const word = 1',
  'packages/other/package.json': manifest('@t/other'),
  'packages/other/src/index.ts': 'export const other = 2',
  'packages/doer/package.json': manifest('@t/doer', { '@t/words': '1.0.0' }),
  'packages/doer/src/index.ts': "import { word } from '@t/words'\nexport const doer = word",
  'apps/program/package.json': manifest('@t/program', { '@t/doer': '1.0.0' }),
  'apps/program/src/main.ts': "import { doer } from '@t/doer'\nprocess.stdout.write(String(doer))",
}

const soundRules: Rules = {
  file: 'rules.mjs',
  layers: { 'packages/words': 0, 'packages/other': 0, 'packages/doer': 1, 'apps/program': 2 },
  pure: ['packages/words'],
  harmless: {},
  hostAccess: { 'apps/program/src/main.ts': { uses: ['process'], reason: 'prints' } },
  reserved: [],
}

function problemsIn(changes: Tree, rules: Partial<Rules> = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'sallyport-layers-'))
  roots.push(root)
  for (const [path, text] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return checkLayers(root, { ...soundRules, ...rules }).problems
}

test('a tree in order has no violations', () => {
  expect(problemsIn({})).toEqual([])
})

const violations: readonly (readonly [string, Tree, Partial<Rules>, RegExp])[] = [
  [
    'an upward import',
    { 'packages/words/src/index.ts': "import type { doer } from '@t/doer'\nexport type Word = typeof doer" },
    {},
    /^packages\/words\/src\/index\.ts:1: imports @t\/doer: that is upward, from layer 0 to 1/,
  ],
  [
    'a sideways import',
    { 'packages/other/src/index.ts': "\nexport { word } from '@t/words'" },
    {},
    /^packages\/other\/src\/index\.ts:2: imports @t\/words: that is sideways, in layer 0/,
  ],
  [
    'an upward dependency in a manifest',
    { 'packages/other/package.json': manifest('@t/other', { '@t/doer': '1.0.0' }) },
    {},
    /^packages\/other\/package\.json:9: depends on @t\/doer: that is upward/,
  ],
  [
    'a relative path into another package',
    { 'packages/doer/src/index.ts': "export { word } from '../../words/src/index.js'" },
    {},
    /index\.ts:1: reaches into packages\/words/,
  ],
  [
    'a path around the exports of another package',
    { 'packages/doer/src/index.ts': "export { word } from '@t/words/dist/index.js'" },
    {},
    /index\.ts:1: reaches into packages\/words/,
  ],
  [
    'a path into a package from a test of the whole',
    { 'test/e2e/a.test.ts': "import '../../packages/words/src/index.js'" },
    {},
    /^test\/e2e\/a\.test\.ts:1: reaches into packages\/words/,
  ],
  [
    'a run-time cycle in a package',
    {
      'packages/other/src/index.ts': "import './a.js'",
      'packages/other/src/a.ts': "import { b } from './b.js'\nexport const a = () => b",
      'packages/other/src/b.ts': "import { a } from './a.js'\nexport const b = () => a",
    },
    {},
    /^packages\/other\/src\/a\.ts:1: imports in a circle .* \(packages\/other\/src\/a\.ts -> packages\/other\/src\/b\.ts -> /,
  ],
  [
    'a run-time cycle through two packages',
    { 'packages/words/src/index.ts': "import { doer } from '@t/doer'\nexport const word = () => doer" },
    { pure: [] },
    /imports in a circle/,
  ],
  [
    'a host module outside the list',
    { 'packages/other/src/index.ts': "import { readFileSync } from 'fs'\nexport const other = readFileSync" },
    {},
    /^packages\/other\/src\/index\.ts:1: uses node:fs, but only listed files/,
  ],
  [
    'a host module that is loaded by a call',
    { 'packages/other/src/index.ts': "export const other = await import('node:child_process')" },
    {},
    /uses node:child_process/,
  ],
  [
    'an import of a computed name',
    { 'packages/other/src/index.ts': 'export const other = (name: string) => import(name)' },
    {},
    /uses import\(\) of a computed name/,
  ],
  [
    'a host global outside the list',
    { 'packages/other/src/index.ts': 'export const other = () => fetch' },
    {},
    /^packages\/other\/src\/index\.ts:1: uses fetch/,
  ],
  [
    'code from strings',
    { 'packages/other/src/index.ts': "export const other = (() => 1).constructor('return 2')" },
    {},
    /uses code from strings/,
  ],
  [
    'a harmless global in a pure package',
    { 'packages/words/src/index.ts': 'export const word = Buffer.alloc(1)' },
    { harmless: { Buffer: 'memory' } },
    /packages\/words\/src\/index\.ts:1: uses Buffer, but packages\/words runs without a host/,
  ],
  [
    'a type of the host in a pure package',
    { 'packages/words/src/index.ts': "import type { Stats } from 'node:fs'\nexport type Word = Stats" },
    {},
    /uses node:fs, but packages\/words runs without a host/,
  ],
  [
    'a dependency of a pure package',
    { 'packages/words/src/index.ts': "export { z as word } from 'zod'" },
    {},
    /imports zod, but packages\/words has no dependencies/,
  ],
  [
    'a reserved module in another file',
    { 'packages/doer/src/other.ts': "import { engine } from '@engine/wasm/web'\nexport const other = engine" },
    { reserved: [{ module: '@engine/', only: 'packages/doer/src/index.ts', reason: 'of the interface' }] },
    /^packages\/doer\/src\/other\.ts:1: imports @engine\/wasm\/web, which only packages\/doer\/src\/index\.ts may/,
  ],
  [
    'a reserved name in another file, under another name',
    { 'packages/doer/src/other.ts': "import { word as w } from '@t/words'\nexport const other = w" },
    { reserved: [{ name: 'word', only: 'packages/doer/src/index.ts', reason: 'of the door' }] },
    /^packages\/doer\/src\/other\.ts:1: imports word, which only packages\/doer\/src\/index\.ts may/,
  ],
  [
    'a package without a layer',
    { 'packages/new/package.json': manifest('@t/new') },
    {},
    /^packages\/new\/package\.json:1: this package has no layer/,
  ],
  [
    'a listed file that is gone',
    { 'rules.mjs': "\n'packages/other/src/gone.ts'" },
    { hostAccess: { ...soundRules.hostAccess, 'packages/other/src/gone.ts': { uses: ['node:fs'], reason: 'reads' } } },
    /^rules\.mjs:2: lists packages\/other\/src\/gone\.ts, which is gone/,
  ],
  [
    'a listed use that is gone',
    {},
    { hostAccess: { 'apps/program/src/main.ts': { uses: ['process', 'node:fs'], reason: 'prints' } } },
    /^rules\.mjs:1: lets apps\/program\/src\/main\.ts use node:fs, which it does not/,
  ],
  [
    'a listed file without a reason',
    {},
    { hostAccess: { 'apps/program/src/main.ts': { uses: ['process'], reason: ' ' } } },
    /is listed without a reason/,
  ],
]

test.each(violations)('%s is a violation', (_name, changes, rules, expected) => {
  const problems = problemsIn(changes, rules)
  expect(problems).toContainEqual(expect.stringMatching(expected))
})

const permitted: readonly (readonly [string, Tree, Partial<Rules>])[] = [
  [
    'a cycle of types',
    {
      'packages/other/src/a.ts': "import type { B } from './b.js'\nexport type A = B | 1",
      'packages/other/src/b.ts': "import type { A } from './a.js'\nexport type B = A | 2",
    },
    {},
  ],
  [
    'a type of the host',
    {
      'packages/other/src/index.ts':
        "import type { Stats } from 'node:fs'\nexport type Other = Stats | NodeJS.Platform",
    },
    {},
  ],
  [
    'a parameter, a property or a local with the name of a global',
    {
      'packages/words/src/index.ts':
        'export const word = (process: { fetch: number }) => {\n  const { fetch } = process\n  return fetch + process.fetch\n}',
    },
    {},
  ],
  ['the host in tests', { 'packages/words/src/word.test.ts': "import 'node:fs'\nprocess.exit()" }, {}],
  [
    'a harmless module',
    { 'packages/other/src/index.ts': "export { join as other } from 'node:path'" },
    { harmless: { 'node:path': 'text' } },
  ],
]

test.each(permitted)('%s is no violation', (_name, changes, rules) => {
  expect(problemsIn(changes, rules)).toEqual([])
})

test('this repository has no violations', () => {
  expect(checkLayers(fileURLToPath(new URL('..', import.meta.url)), ourRules).problems).toEqual([])
})
