// Documents against the schemas that we publish.

import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'

const ajv = new Ajv2020({ strict: false, formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } })
const validators = new Map<string, ValidateFunction>()

export function expectToMatch(name: string, document: unknown): void {
  const path = new URL(`../../schema/${name}.schema.json`, import.meta.url)
  const validate = validators.get(name) ?? ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  validators.set(name, validate)
  validate(document)
  expect(validate.errors ?? []).toEqual([])
}
