import { describe, expect, test } from 'vitest'
import { loadCedar } from './cedar-authorizer.js'
import { readDecisionCases } from './decision-case.js'
import { runDecisionCases } from './policy-test.js'

const cedar = await loadCedar({ tierUp: true })
const one = {
  name: 'x',
  principal: { type: 'User', id: 'a' },
  action: { type: 'file_system::Action', id: 'read' },
  resource: { type: 'file_system::File', id: '/a' },
  expect: 'allow',
}
const file = (change: object = {}, more: object = {}) => ({
  schema: 'sallyport/decision-case',
  schemaVersion: 1,
  cases: [{ ...one, ...change }],
  ...more,
})

describe('decision tests', () => {
  test.each([
    ['no object', [], 'the file'],
    ['another document', { ...file(), schema: 'x' }, 'schema'],
    ['another version', file({}, { schemaVersion: 2 }), 'schemaVersion'],
    ['an unknown key', file({ expects: 'deny' }), 'cases[0].expects'],
    ['a wrong word', file({ expect: 'permit' }), 'cases[0].expect'],
    ['no principal', file({ principal: undefined }), 'cases[0].principal'],
    ['a null in the context', file({ context: { a: null } }), 'cases[0].context.a'],
  ])('%s is refused with its place', (_, json, place) => {
    const message = expect.stringContaining(`\`${place}\` is not`)
    expect(() => readDecisionCases(json)).toThrow(expect.objectContaining({ code: 'policy/case-invalid', message }))
  })

  test('a failed case says what differs and explains itself; results are data', () => {
    const sources = [
      { name: 'p.cedar', text: '@id("w") permit (principal, action == file_system::Action::"write", resource);' },
    ]
    const result = runDecisionCases(cedar, sources, readDecisionCases(file({ reason: 'permit', policies: ['w'] })))
    expect(result).toMatchObject({ passed: 0, failed: 1 })
    expect(result.results[0]?.differences).toEqual([
      'the decision is `deny`, expected `allow`',
      'the reason is `no-match`, expected `permit`',
      'decided by ``, expected `w`',
    ])
    expect(result.results[0]?.explanation?.permit).toContain('resource == file_system::File::"/a"')
  })

  test('a policy that does not load throws, unless the test expects it', () => {
    const broken = [{ name: 'p.cedar', text: 'permit' }]
    expect(() => runDecisionCases(cedar, broken, readDecisionCases(file()))).toThrow(
      expect.objectContaining({ code: 'policy/syntax' }),
    )
    const expected = runDecisionCases(cedar, broken, readDecisionCases(file({}, { expectLoadError: 'policy/syntax' })))
    expect(expected).toMatchObject({ passed: 1, failed: 0 })
  })
})
