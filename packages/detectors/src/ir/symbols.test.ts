import { expect, test } from 'vitest'
import { symbolKnowledge } from '../frameworks/knowledge.js'
import { javascriptLibrary } from '../javascript/library.js'
import { parseModule } from '../languages/parse-module.js'
import { Program } from './program.js'
import { semanticsOf } from './semantics.js'

/** The symbol of what a file gives to `show`. */
function shownSymbol(text: string): string | undefined {
  const parsed = parseModule('src/a.ts', text)
  if (parsed.kind === 'failed') throw new Error(parsed.reason)
  const semantics = semanticsOf(new Program([parsed.module], new Map()), (facts) =>
    symbolKnowledge(facts, javascriptLibrary),
  )
  for (const ref of semantics.graph.calls) {
    const call = semantics.program.flowOf(ref, 'call')
    const [first] = call?.arguments ?? []
    if (call === undefined || first === undefined) continue
    if (semantics.symbols.of(semantics.program.beside(ref, call.callee)) !== 'global#show') continue
    return semantics.symbols.of(semantics.program.beside(ref, first.value))
  }
  throw new Error('nothing is shown')
}

test.each<[string, string | undefined]>([
  ["import { exec } from 'node:child_process'\nshow(exec)", 'child_process#exec'],
  ["import cp from 'child_process'\nshow(cp.exec)", 'child_process#exec'],
  ["import * as cp from 'child_process'\nshow(cp.exec)", 'child_process#exec'],
  ["import { promises as fs } from 'fs'\nshow(fs.readFile)", 'fs#promises.readFile'],
  ["const { exec: run } = require('child_process')\nshow(run)", 'child_process#exec'],
  ["const run = require('child_process')['exec']\nshow(run)", 'child_process#exec'],
  ["import cp = require('child_process')\nshow(cp.exec)", 'child_process#exec'],
  ["const { exec } = await import('child_process')\nshow(exec)", 'child_process#exec'],
  ["let run\nrun = require('child_process').exec\nshow(run)", 'child_process#exec'],
  [
    "import { promisify } from 'util'\nimport { exec } from 'child_process'\nshow(promisify(exec))",
    'child_process#exec',
  ],
  ["import { exec } from 'child_process'\nshow(exec.bind(null, 'ls'))", 'child_process#exec'],
  ["import { exec } from 'child_process'\nconst o = { run: exec }\nshow(o.run)", 'child_process#exec'],
  ["import { exec } from 'child_process'\nimport { fork } from 'child_process'\nshow(x ? exec : fork)", undefined],
  ["import { Pool } from 'pg'\nconst pool = new Pool()\nshow(pool.query)", 'pg#Pool().query'],
  ["import { Pool } from 'pg'\nfunction db() { return new Pool() }\nshow(db().query)", 'pg#Pool().query'],
  ["import { Pool } from 'pg'\nclass C { pool = new Pool()\nm() { show(this.pool.query) } }", 'pg#Pool().query'],
  [
    "import { Pool } from 'pg'\nclass C { constructor(pool: Pool) { this.pool = pool }\nm() { show(this.pool.query) } }",
    'pg#Pool().query',
  ],
  [
    "import type { Pool } from 'pg'\nclass C { constructor(private readonly pool: Pool) {}\nm() { show(this.pool.query) } }",
    'pg#Pool().query',
  ],
  ["import { Model } from 'orm'\nclass User extends Model {}\nshow(User.find)", 'orm#Model.find'],
  ["import express from 'express'\nshow(express().get)", 'express#().get'],
  ['show(eval)', 'global#eval'],
  ['show(window.eval)', 'global#eval'],
  ['show(globalThis.document.cookie)', 'global#document.cookie'],
  ['const eval2 = eval\nshow(eval2)', 'global#eval'],
  ["import { x } from './mine'\nshow(x)", undefined],
  ['function f(x) { show(x) }\nf(eval)', 'global#eval'],
  ['interface Foo {}\nfunction f(x: Foo) { show(x) }', undefined],
  ['function f(x: URL) { show(x) }', 'global#URL()'],
  ["import type { Request } from 'express'\nfunction f(x: Request) { show(x.query) }", 'express:Request.query'],
  ['function f(req, res) { show(req.query) }', '?express:Request.query'],
  ['let f = eval\nf = other\nshow(f)', 'global#other'],
])('%s', (text, symbol) => {
  expect(shownSymbol(text)).toBe(symbol)
})
