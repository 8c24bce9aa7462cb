import { expect, test } from 'vitest'
import { canPermit } from './can-permit.js'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { fileEntities, fileUid } from './file-entities.js'
import { loadPolicies } from './policy-store.js'
import { hostSchemaText } from './schema/host-schema-text.js'

const cedar = await loadCedar({ tierUp: true })
const principal = { type: 'User', id: 'alice' }
const read = { type: 'file_system::Action', id: 'read' }

const load = (text: string) => loadPolicies(cedar, [{ name: 'p.cedar', text }], { mode: 'strict' })
const verdict = (text: string, resourceType = 'file_system::File', action = read) =>
  canPermit(load(text), { principal, action, resourceType })

const all = 'permit (principal, action, resource);'
const file = 'file_system::File'
const directory = 'file_system::Dir'

test.each([
  ['', 'never'],
  [all, 'always'],
  ['permit (principal == User::"bob", action, resource);', 'never'],
  ['permit (principal == User::"alice", action, resource);', 'always'],
  ['permit (principal is Agent, action, resource);', 'never'],
  ['permit (principal in User::"alice", action, resource);', 'always'],
  ['permit (principal, action == file_system::Action::"open", resource);', 'never'],
  ['permit (principal, action in file_system::Action::"SafeIO", resource);', 'always'],
  [`permit (principal, action, resource is ${directory});`, 'never'],
  [`permit (principal, action, resource is ${file});`, 'always'],
  [`permit (principal, action, resource in ${directory}::"/");`, 'always'],
  [`permit (principal, action, resource in ${directory}::"/srv");`, 'perhaps'],
  [`permit (principal, action, resource is ${file} in ${directory}::"/srv");`, 'perhaps'],
  [`permit (principal, action, resource is ${file} in ${directory}::"/");`, 'always'],
  [`permit (principal, action == file_system::Action::"read", resource == ${directory}::"/srv");`, 'never'],
  [`permit (principal, action, resource == ${file}::"/a");`, 'perhaps'],
  ['permit (principal, action, resource) when { resource has path };', 'perhaps'],
  ['@approval("ask") permit (principal, action, resource);', 'perhaps'],
  [`${all} forbid (principal, action, resource);`, 'never'],
  [`${all} forbid (principal, action, resource in ${directory}::"/");`, 'never'],
  [`${all} forbid (principal, action, resource in ${directory}::"/etc");`, 'perhaps'],
  [`${all} forbid (principal, action, resource is ${directory});`, 'always'],
  [`${all} forbid (principal == User::"bob", action, resource);`, 'always'],
  [
    `${all} forbid (principal, action == file_system::Action::"read", resource) when { resource.path like "/etc*" };`,
    'perhaps',
  ],
  // A condition of any policy that concerns the request may fail, and a failure denies.
  [`${all} permit (principal, action, resource is ${file}) when { resource.path like "/a*" };`, 'perhaps'],
])('%s: reading a file is %s permitted', (text, expected) => {
  expect(verdict(text)).toBe(expected)
})

test('what is certain is what the engine decides, for every kind of path', () => {
  const paths = ['/', '/a', '/srv', '/srv/x', '/etc/passwd']
  const scopes = [
    '',
    ` in ${directory}::"/"`,
    ` in ${directory}::"/srv"`,
    ` == ${file}::"/a"`,
    ` == ${directory}::"/srv"`,
    ` is ${file}`,
    ` is ${directory} in ${directory}::"/srv"`,
  ]
  for (const permit of scopes) {
    for (const forbid of [undefined, ...scopes]) {
      const text = `permit (principal, action == file_system::Action::"read", resource${permit});${forbid === undefined ? '' : ` forbid (principal, action == file_system::Action::"read", resource${forbid});`}`
      const policies = load(text)
      const authorizer = new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
      for (const type of [file, directory] as const) {
        const answers = paths
          .filter((path) => type === directory || path !== '/')
          .map(
            (path) =>
              authorizer.authorize({
                principal,
                action: read,
                resource: fileUid(type, path),
                entities: fileEntities(type, path),
                context: {},
              }).effect,
          )
        const told = canPermit(policies, { principal, action: read, resourceType: type })
        if (told === 'never') expect(answers, text).not.toContain('allow')
        else if (told === 'always') expect(answers, text).not.toContain('deny')
      }
    }
  }
})

test('only files and directories are in anything, as the verdict takes for granted', () => {
  const held = [...hostSchemaText.matchAll(/entity (\w+) in /g)].map(([, name]) => name)
  expect(new Set(held)).toEqual(new Set(['Dir', 'File']))
})
