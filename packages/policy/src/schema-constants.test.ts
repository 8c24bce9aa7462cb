// src/schema/*.ts are made from schema/*.cedarschema, so that a bundle carries them: UPDATE_SCHEMAS=1 writes them anew.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { schemaToJsonWithResolvedTypes } from '@cedar-policy/cedar-wasm/nodejs'
import { describe, expect, test } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const head = (name: string) =>
  `// Generated from schema/${name}.cedarschema by schema-constants.test.ts (UPDATE_SCHEMAS=1); do not edit.\n\n`
const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

function cedarText(name: string): string {
  return readFileSync(here(`../schema/${name}.cedarschema`), 'utf8')
}

function cedarJson(name: string): string {
  const answer = schemaToJsonWithResolvedTypes(cedarText(name))
  if (answer.type === 'failure') throw new Error(answer.errors[0]?.message)
  expect(answer.warnings).toEqual([])
  return JSON.stringify(answer.json)
}

const files = [
  {
    file: 'host-schema-json.ts',
    text: () => `${head('host')}export const hostSchemaJson =\n  ${quote(cedarJson('host'))}\n`,
  },
  {
    file: 'host-schema-text.ts',
    text: () => `${head('host')}export const hostSchemaText =\n  ${quote(cedarText('host'))}\n`,
  },
  {
    file: 'rex-schema-text.ts',
    text: () => `${head('rex')}export const rexSchemaText =\n  ${quote(cedarText('rex'))}\n`,
  },
]

describe('the embedded schemas', () => {
  test.each(files)('$file is what its source says', ({ file, text }) => {
    const path = here(`./schema/${file}`)
    if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(path, text())
    expect(readFileSync(path, 'utf8')).toBe(text())
  })
})
