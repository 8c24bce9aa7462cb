import { describe, expect, test } from 'vitest'
import { CedarAuthorizer, loadCedar } from '../cedar-authorizer.js'
import { readDecisionCases } from '../decision-case.js'
import { fileEntities, fileUid } from '../file-entities.js'
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

describe('AG-9: what steers later runs', () => {
  const policies = {
    ci: ciJob({ principal: alice, directory: '/work', outputName: 'reports' }).policy,
    'configuration-edit': editConfiguration({ principal: alice, directory: '/work', fileName: 'app.toml' }).policy,
  }
  const everything = 'permit (principal, action, resource);'
  const decide = (policy: string, action: string, type: 'File' | 'Dir', path: string): string => {
    const set = loadPolicies(cedar, [{ name: 'p', text: `${policy}\n${everything}` }], { mode: 'strict' })
    const context = action === 'move' ? { destination: { path: '/tmp/x', name: 'x', parent_path: '/tmp' } } : {}
    return new CedarAuthorizer(cedar, set, { mode: 'enforce' }).authorize({
      principal: alice,
      action: { type: 'file_system::Action', id: action },
      resource: fileUid(`file_system::${type}`, path),
      entities: fileEntities(`file_system::${type}`, path),
      context,
    }).effect
  }

  test.each(Object.entries(policies))(
    'the starter %s forbids it by path, whatever is permitted later',
    (_name, policy) => {
      for (const name of [
        '.git/hooks/pre-commit',
        '.github/workflows/x.yml',
        '.sallyport/policies/hunters.cedar',
        '.npmrc',
        'CLAUDE.md',
        'AGENTS.md',
        'sub/deep/AGENTS.md',
        'reports/.git/config',
        '.claude/settings.json',
        '.mcp.json',
      ]) {
        for (const action of ['create', 'write', 'delete', 'chmod', 'move']) {
          expect([name, action, decide(policy, action, 'File', `/work/${name}`)]).toEqual([name, action, 'deny'])
        }
      }
      for (const name of ['.git', '.git/hooks', '.sallyport', '.github', 'sub/.claude']) {
        expect([name, decide(policy, 'create', 'Dir', `/work/${name}`)]).toEqual([name, 'deny'])
      }
      for (const name of ['src/a.ts', 'gitignore', 'docs/agents.md', 'a.git/x']) {
        expect([name, decide(policy, 'create', 'File', `/work/${name}`)]).toEqual([name, 'allow'])
      }
      expect(decide(policy, 'read', 'File', '/work/AGENTS.md')).toBe('allow')
    },
  )

  test('a file that its operator named is theirs to change, and no other', () => {
    const own = editConfiguration({ principal: alice, directory: '/work', fileName: '.npmrc' }).policy
    expect([decide(own, 'write', 'File', '/work/.npmrc'), decide(own, 'write', 'File', '/work/.yarnrc')]).toEqual([
      'allow',
      'deny',
    ])
  })
})
