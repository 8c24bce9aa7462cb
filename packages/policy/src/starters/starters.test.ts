import { describe, expect, test } from 'vitest'
import { loadCedar } from '../cedar-authorizer.js'
import { readDecisionCases } from '../decision-case.js'
import { loadPolicies } from '../policy-store.js'
import { runDecisionCases } from '../policy-test.js'
import { ciJob } from './ci-job.js'
import { editConfiguration } from './edit-configuration.js'
import { logTriage } from './log-triage.js'
import { readOnlyTree } from './read-only-tree.js'

const cedar = await loadCedar({ tierUp: true })
const alice = { type: 'User', id: 'alice' }
const odd = { type: 'User', id: 'o"brien \\ *' }

const starters = {
  readOnlyTree: readOnlyTree({ principal: alice, directory: '/srv/app' }),
  'readOnlyTree of everything': readOnlyTree({ principal: alice, directory: '/' }),
  'readOnlyTree with odd names': readOnlyTree({ principal: odd, directory: '/srv/a "b" \\u{61}*' }),
  logTriage: logTriage({ principal: alice, directory: '/var/log' }),
  editConfiguration: editConfiguration({ principal: alice, directory: '/etc/app', fileName: 'app.toml' }),
  ciJob: ciJob({ principal: { type: 'Agent', id: 'scan' }, directory: '/work', outputName: 'reports' }),
  'ciJob with odd names': ciJob({ principal: odd, directory: '/w*"\\', outputName: 'r"' }),
}

describe.each(Object.entries(starters))('starter %s', (_, starter) => {
  const source = { name: 'starter.cedar', text: starter.policy }

  test('loads strictly without a warning', () => {
    expect(
      loadPolicies(cedar, [source], { mode: 'strict' }).warnings.filter((one) => one.code !== 'policy/confusable'),
    ).toEqual([])
  })

  test('passes its own decision tests, which have the form of any', () => {
    const file = readDecisionCases(JSON.parse(JSON.stringify(starter.cases)))
    const result = runDecisionCases(cedar, [source], file)
    expect(result.results.filter((one) => !one.passed)).toEqual([])
    expect(file.cases.some((one) => one.expect === 'allow') && file.cases.some((one) => one.expect === 'deny')).toBe(
      true,
    )
  })

  test('permits no execute, so no sh, env, find, xargs, git, npm or node', () => {
    expect(starter.policy).not.toMatch(/execute|SafeIO|Action::"GET"|connect/)
  })
})

test('a path that is not absolute and normal, or a principal of another type, is refused', () => {
  const refused = expect.objectContaining({ code: 'policy/starter-parameter' })
  for (const directory of ['', 'srv', '/srv/', '//srv', '/srv/../etc', '/srv/.', '/a\nb']) {
    expect(() => readOnlyTree({ principal: alice, directory })).toThrow(refused)
  }
  expect(() => readOnlyTree({ principal: { type: 'Group', id: 'x' }, directory: '/srv' })).toThrow(refused)
  expect(() => readOnlyTree({ principal: { type: 'User', id: '' }, directory: '/srv' })).toThrow(refused)
  expect(() => editConfiguration({ principal: alice, directory: '/etc', fileName: '../x' })).toThrow(refused)
})
