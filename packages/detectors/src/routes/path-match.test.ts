import { expect, test } from 'vitest'
import { type Covers, coversPath, joinedPath } from './path-match.js'

const cases: readonly (readonly [pattern: string, path: string, covers: Covers])[] = [
  ['/**', '/a/b', 'always'],
  ['/a/**', '/a', 'always'],
  ['/a/**', '/b/a', 'never'],
  ['/a/*', '/a/b', 'always'],
  ['/a/*', '/a/b/c', 'never'],
  ['/a/*/c', '/a/{id}/c', 'always'],
  ['/a/{x}/c', '/a/{id}/c', 'always'],
  ['/a/new', '/a/{id}', 'perhaps'],
  ['/a/{x:[0-9]+}', '/a/7', 'perhaps'],
  ['/**/c', '/a/b/c', 'always'],
  ['/**/c', '/a/b/d', 'never'],
  ['/a/**/c/*', '/a/c/c/d', 'always'],
  ['/*.css', '/site.css', 'always'],
  ['/*.css', '/site.js', 'never'],
  ['/*.css', '/{name}', 'perhaps'],
  ['a/', '/a', 'always'],
  ['/', '/', 'always'],
]

test.each(cases)('%s covers %s: %s', (pattern, path, covers) => {
  expect(coversPath(pattern, path)).toBe(covers)
})

test('many wild parts take no long', () => {
  const start = performance.now()
  expect(coversPath('/**/a'.repeat(20), '/a'.repeat(40).concat('/b'))).toBe('perhaps')
  expect(coversPath('/**/a'.repeat(19), '/a'.repeat(38).concat('/b'))).toBe('never')
  expect(performance.now() - start).toBeLessThan(1000)
})

test('paths are joined with one slash between them', () => {
  expect([joinedPath('', ''), joinedPath('/a/', '/b'), joinedPath('a', '')]).toEqual(['/', '/a/b', '/a'])
})
