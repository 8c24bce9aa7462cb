// A tree of generated source files for benches: modules of a web application of several kinds, each with other names and bodies, a few
// with candidates. The same size and seed give the same tree.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const filesInFolder = 40

/** A small generator of numbers, so that trees repeat. */
function numbers(seed) {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const words =
  'account order invoice cart payment session product search report customer address stock price review image'.split(
    ' ',
  )

const kinds = [
  ['service', 'ts', service],
  ['view', 'tsx', view],
  ['model', 'ts', model],
  ['route', 'js', route],
  ['text', 'ts', messages],
]

/**
 * @param {string} folder an empty one
 * @param {number} files
 * @returns {number} bytes written
 */
export function makeTree(folder, files, seed = 1) {
  const pick = numbers(seed)
  let bytes = 0
  for (let index = 0; index < files; index += 1) {
    const [kind, extension, make] = kinds[pick(kinds.length)]
    const home = join(
      folder,
      `packages/p${Math.floor(index / (filesInFolder * 10))}/src/d${Math.floor(index / filesInFolder)}`,
    )
    if (index % filesInFolder === 0) mkdirSync(home, { recursive: true })
    const text = make(pick, index)
    writeFileSync(join(home, `${kind}-${index}.${extension}`), text)
    bytes += text.length
  }
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "bench", "dependencies": { "express": "5.1.0", "pg": "8.16.0" } }\n',
  )
  return bytes
}

function name(pick) {
  return `${words[pick(words.length)]}${words[pick(words.length)].replace(/^./, (letter) => letter.toUpperCase())}${pick(1000)}`
}

function repeat(pick, least, most, make) {
  return Array.from({ length: least + pick(most - least) }, (_, index) => make(index)).join('\n')
}

function service(pick, index) {
  return `import { log } from '../log'\n\n${repeat(pick, 4, 14, () => {
    const own = name(pick)
    return `export function ${own}(items: readonly number[], limit = ${pick(500)}): number {
  let total = 0
  for (const item of items) {
    if (item > limit) continue
    total += item * ${1 + pick(9)}
  }
  log('${own}', total)
  return Math.min(total, ${pick(10000)})
}\n`
  })}export const id = ${index}\n`
}

function view(pick) {
  return `import React from 'react'\n\n${repeat(pick, 2, 8, () => {
    const own = name(pick)
    return `export function ${own.replace(/^./, (letter) => letter.toUpperCase())}({ title, rows }: { title: string; rows: string[] }) {
  const [open, setOpen] = React.useState(false)
  return (
    <section className="${own}" onClick={() => setOpen(!open)}>
      <h2>{title}</h2>
      {open && <ul>{rows.map((row) => <li key={row}>{row}</li>)}</ul>}
    </section>
  )
}\n`
  })}`
}

function model(pick) {
  return repeat(pick, 3, 10, () => {
    const own = name(pick)
    return `export interface ${own} {\n${repeat(pick, 3, 12, () => `  readonly ${name(pick)}: ${['string', 'number', 'boolean', 'Date'][pick(4)]}`)}\n}\n`
  })
}

function route(pick) {
  const table = words[pick(words.length)]
  const unsafe = pick(4) === 0
  const query = unsafe
    ? `\`SELECT * FROM ${table} WHERE name = '\${req.query.name}'\``
    : `'SELECT * FROM ${table} WHERE name = $1', [req.query.name]`
  return `const express = require('express')
const { pool } = require('../pool')

const router = express.Router()

router.get('/${table}/${pick(1000)}', async (req, res) => {
  const { rows } = await pool.query(${query})
  res.json(rows.map((row) => ({ id: row.id, total: row.price * ${1 + pick(5)} })))
})

module.exports = { router }
`
}

function messages(pick) {
  return `export const messages = {\n${repeat(pick, 20, 80, () => `  ${name(pick)}: 'The ${words[pick(words.length)]} of this ${words[pick(words.length)]} is ready',`)}\n}\n`
}
