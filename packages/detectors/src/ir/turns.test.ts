import { expect, test } from 'vitest'
import { parseJavaScript } from '../javascript/parse-module.js'
import type { Module } from './flow.js'
import { moduleOf, Program } from './program.js'
import { elementsOfTurn } from './turns.js'

function moduleFor(text: string): Module {
  const parsed = parseJavaScript('src/a.js', text)
  if (parsed.kind === 'failed') throw new Error(parsed.reason)
  return parsed.module
}

test('what stands for an element is told by the number that the module has in each program', () => {
  const looping = moduleFor(`export function f(all) {
    for (const each of all) if (each !== 'a') return
    sink(all)
  }`)
  const first = new Program([looping], new Map())
  const second = new Program([moduleFor('export {}'), looping], new Map())
  const found = [first, second].map((program) => {
    const behind = [...program.refs()].find((ref) => program.guard(ref)?.turn !== undefined)
    const guard = behind === undefined ? undefined : program.guard(behind)
    return behind === undefined || guard === undefined ? [] : elementsOfTurn(program, behind, guard).map(moduleOf)
  })
  expect(found).toEqual([[0], [1]])
})
