import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadCedar, readDecisionCases, runDecisionCases } from '../src/index.js'

const folder = fileURLToPath(new URL('./decisions/', import.meta.url))
const cedar = await loadCedar({ tierUp: true })

describe.each(readdirSync(folder).filter((name) => name.endsWith('.case.json')))('%s', (name) => {
  const file = readDecisionCases(JSON.parse(readFileSync(folder + name, 'utf8')))
  const { results } = runDecisionCases(cedar, [], file)
  test.each(results)('$name', (result) => {
    expect(result.differences, JSON.stringify(result.decision)).toEqual([])
  })
})
