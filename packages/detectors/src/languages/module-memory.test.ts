import { expect, test } from 'vitest'
import { ModuleMemory } from './module-memory.js'
import { parseModule } from './parse-module.js'

test('a module that is asked for again is not parsed again, and one with another text is', () => {
  const memory = new ModuleMemory()
  const first = parseModule('a.ts', 'export const a = 1', memory)
  expect(parseModule('a.ts', 'export const a = 1', memory)).toBe(first)
  expect(parseModule('a.ts', 'export const a = 2', memory)).not.toBe(first)
})

test('what was not asked for since longest is forgotten where all together are too long', () => {
  const memory = new ModuleMemory(20)
  for (const path of ['a.ts', 'b.ts']) parseModule(path, 'let x = 1', memory)
  memory.get('a.ts')
  parseModule('c.ts', 'let x = 1', memory)
  expect(['a.ts', 'b.ts', 'c.ts'].filter((path) => memory.get(path) !== undefined)).toEqual(['a.ts', 'c.ts'])
})

test('a module that is longer than all may be is not kept, and what is kept stays', () => {
  const memory = new ModuleMemory(20)
  parseModule('a.ts', 'let x = 1', memory)
  parseModule('b.ts', 'let x = 1 // longer than all', memory)
  expect(memory.get('a.ts')).toBeDefined()
  expect(memory.get('b.ts')).toBeUndefined()
})

test('a text that replaces another of the same path counts once', () => {
  const memory = new ModuleMemory(20)
  for (const value of [1, 2, 3]) parseModule('a.ts', `let x = ${value}`, memory)
  parseModule('b.ts', 'let x = 1', memory)
  expect(memory.get('a.ts')).toBeDefined()
})
