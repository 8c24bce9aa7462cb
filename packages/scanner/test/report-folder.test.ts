// OUT-7: an export stays in its folder, follows no link, and replaces only what it wrote.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeReports } from '../src/stages/export/report-folder.js'
import { type Folder, makeFolder } from './folders.js'

let folder: Folder
const out = () => join(folder.path, 'out')
const write = (files: Record<string, string>, kind = 'md-dir') =>
  writeReports(out(), kind, new Map(Object.entries(files)))
const read = (name: string) => readFileSync(join(out(), name), 'utf8')

beforeEach(() => {
  folder = makeFolder({ 'victim.txt': 'precious' })
})
afterEach(() => folder.remove())

test('a second export replaces the first and removes what is no longer in it', () => {
  write({ 'index.md': '1', 'high/f-1.md': 'a', 'low/f-2.md': 'b' })
  write({ 'index.md': '2', 'high/f-1.md': 'c' })
  expect(readdirSync(out()).sort()).toEqual(['.sallyport-export.json', 'high', 'index.md'])
  expect([read('index.md'), read('high/f-1.md')]).toEqual(['2', 'c'])
})

test('formats share a folder', () => {
  write({ 'index.md': '1' })
  write({ 'findings.json': '{}' }, 'json')
  write({ 'index.md': '2' })
  expect(read('findings.json')).toBe('{}')
})

test.each<readonly [string, () => void]>([
  ['a file of somebody else', () => writeFileSync(join(out(), 'high/f-1.md'), 'mine')],
  ['a link in the place of a file', () => symlinkSync(join(folder.path, 'victim.txt'), join(out(), 'high/f-1.md'))],
  ['a folder in the place of a file', () => mkdirSync(join(out(), 'high/f-1.md'))],
  [
    'a link in the place of the manifest',
    () => symlinkSync(join(folder.path, 'victim.txt'), join(out(), '.sallyport-export.json')),
  ],
  [
    'a manifest that is none',
    () => writeFileSync(join(out(), '.sallyport-export.json'), '{"exports":{"md-dir":["../victim.txt"]}}'),
  ],
])('%s is refused, and nothing is written', (_name, prepare) => {
  mkdirSync(join(out(), 'high'), { recursive: true })
  prepare()
  expect(() => write({ 'index.md': '1', 'high/f-1.md': 'a' })).toThrow(
    expect.objectContaining({ code: 'hunt/export-refused' }),
  )
  expect(readdirSync(out())).not.toContain('index.md')
  expect(readFileSync(join(folder.path, 'victim.txt'), 'utf8')).toBe('precious')
})

test('a link in the place of a folder is refused', () => {
  mkdirSync(out())
  symlinkSync(folder.path, join(out(), 'high'))
  expect(() => write({ 'high/victim.md': 'x' })).toThrow(expect.objectContaining({ code: 'hunt/export-refused' }))
  expect(readdirSync(folder.path).sort()).toEqual(['out', 'victim.txt'])
})

test.skipIf(!existsSync('/proc/self'))('a folder that can never be made is an error at once', () => {
  expect(() => writeReports('/proc/nowhere/deeper', 'json', new Map([['findings.json', '{}']]))).toThrow(
    expect.objectContaining({ code: 'hunt/export-refused' }),
  )
})
