import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { explainDecision } from './explain.js'
import { fileEntities } from './file-entities.js'
import { hostSchema } from './host-schema.js'
import { permitFor } from './permit-for.js'
import { loadPolicies } from './policy-store.js'
import { type AttributeRecord, type AuthorizationRequest, type Entity, EntityReference, IpAddress } from './request.js'

const cedar = await loadCedar({ tierUp: true })
const alice = { type: 'User', id: 'alice' }

function gate(text: string): CedarAuthorizer {
  return new CedarAuthorizer(cedar, loadPolicies(cedar, [{ name: 'policy.cedar', text }], { mode: 'strict' }), {
    mode: 'enforce',
  })
}

function file(
  action: string,
  path: string,
  context: AttributeRecord = {},
  more: readonly Entity[] = [],
): AuthorizationRequest {
  const resource = { type: 'file_system::File', id: path }
  return {
    principal: alice,
    action: { type: 'file_system::Action', id: action },
    resource,
    entities: [...fileEntities('file_system::File', path), ...more],
    context,
  }
}

const argumentsUid = { type: 'file_system::Arguments', id: 'r1' }
const environmentUid = { type: 'file_system::Environment', id: 'r2' }
const executeContext = (name: string): AttributeRecord => ({
  arguments: new EntityReference(argumentsUid),
  environment: new EntityReference(environmentUid),
  user: { username: name, uid: 1 },
  group: { groupname: name, gid: 1 },
})
const executeEntities: Entity[] = [
  {
    uid: argumentsUid,
    attrs: { keys: [], flags: ['-s'], positional_values: [] },
    parents: [],
    tags: new Map([['__proto__', 'x']]),
  },
  { uid: environmentUid, attrs: { names: [] }, parents: [], tags: new Map() },
]

/** A request for any action of the schema that anything can ask for, with texts of any kind. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const anyRequest: fc.Arbitrary<AuthorizationRequest> = fc
  .tuple(
    fc.constantFrom(...[...hostSchema().actions.values()].filter((action) => !action.isGroup)),
    fc.nat(),
    text,
    text,
    fc.constantFrom('User', 'Agent'),
  )
  .map(([action, pick, id, other, principal]) => {
    const type = action.resourceTypes[pick % action.resourceTypes.length] ?? ''
    const uid = type === 'network::address' ? { type, id: '10.0.0.1' } : { type, id }
    const attrs: Record<string, AttributeRecord> = {
      'process_system::Process': { name: other, username: id, command: other, pid: id },
      'network::url': { url: id },
      'network::address': { ip: new IpAddress('10.0.0.1') },
      'sysinfo::Hostname': { hostname: id },
      'systemd::Service': { name: id },
      'sallyport::Repository': { path: id },
      'file_system::File': { path: id },
      'file_system::Dir': { path: id },
    }
    const contexts: Record<string, AttributeRecord> = {
      move: { destination: { path: other, name: id, parent_path: other } },
      set_x_attr: { xattr: { name: other } },
      execute: executeContext(other),
      use_tool: { tool: other },
      ...Object.fromEntries(
        ['POST', 'PUT', 'PATCH', 'DELETE'].map((verb) => [verb, { body: { bytes: pick, sha256: other } }]),
      ),
      connect: { port: pick, protocol: other },
      connect_private: { host: other, port: pick },
    }
    return {
      principal: { type: principal, id: other },
      action: { type: action.type, id: action.id },
      resource: uid,
      entities: [{ uid, attrs: attrs[type] ?? {}, parents: [] }, ...(action.id === 'execute' ? executeEntities : [])],
      context: contexts[action.id] ?? {},
    }
  })

describe('permitFor', () => {
  test('the text parses, validates strictly without a warning of ours, and permits all the requests', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { minLength: 1, maxLength: 8 }), (requests) => {
        const authorizer = gate(permitFor(requests))
        expect(authorizer.policies.warnings.filter((warning) => warning.code !== 'policy/confusable')).toEqual([])
        for (const request of requests)
          expect(authorizer.authorize(request)).toMatchObject({ effect: 'allow', reason: 'permit' })
      }),
      { numRuns: 150 },
    )
  })

  test('it is laid out as Cedar lays policies out', () => {
    const requests = [
      file('open', '/a'),
      file('read', '/a'),
      file('move', '/b', { destination: { path: '/c', name: 'c', parent_path: '/' } }),
    ]
    const formatted = permitFor(requests)
    expect(cedar.format(formatted).trimEnd()).toBe(formatted)
  })

  test('actions on one resource share a statement; random ids become types; arguments are left out', () => {
    const sysinfo = { type: 'sysinfo::Sysinfo', id: '5f0c7a52' }
    const uid = { type: 'process_system::Process', id: '17' }
    const process = { uid, attrs: { name: 'ng"inx', username: 'www', command: 'x', pid: '17' }, parents: [] }
    const requests = [
      file('open', '/etc/hosts'),
      file('read', '/etc/hosts'),
      file('read', '/etc/hosts'),
      file('execute', '/usr/bin/du', executeContext('alice'), executeEntities),
      {
        principal: alice,
        action: { type: 'sysinfo::Action', id: 'list' },
        resource: sysinfo,
        entities: [{ uid: sysinfo, attrs: {}, parents: [] }],
        context: {},
      },
      {
        principal: alice,
        action: { type: 'process_system::Action', id: 'kill' },
        resource: uid,
        entities: [process],
        context: {},
      },
      file('read', '/odd "name"\\ \u202e\n'),
    ]
    expect(permitFor(requests)).toMatchInlineSnapshot(`
      "permit (
        principal == User::"alice",
        action in [file_system::Action::"open", file_system::Action::"read"],
        resource == file_system::File::"/etc/hosts"
      );

      permit (
        principal == User::"alice",
        action == file_system::Action::"execute",
        resource == file_system::File::"/usr/bin/du"
      )
      when { context.user.username == "alice" && context.group.groupname == "alice" };

      permit (
        principal == User::"alice",
        action == sysinfo::Action::"list",
        resource is sysinfo::Sysinfo
      );

      permit (
        principal == User::"alice",
        action == process_system::Action::"kill",
        resource is process_system::Process
      )
      when { resource.name == "ng\\"inx" && resource.username == "www" };

      permit (
        principal == User::"alice",
        action == file_system::Action::"read",
        resource == file_system::File::"/odd \\"name\\"\\\\ \\u{202e}\\u{a}"
      );"
    `)
  })

  test('a request that fits no schema has no permit, and its types never become text', () => {
    const invalid = expect.objectContaining({ code: 'policy/request-invalid' })
    const odd = { type: 'User::"x", action, resource); permit (principal', id: '' }
    expect(() => permitFor([{ ...file('read', '/a'), principal: odd }])).toThrow(invalid)
    expect(() => permitFor([file('unmount', '/a')])).toThrow(invalid)
    expect(() => permitFor([file('read', '/a\ud800')])).toThrow(invalid)
  })
})

describe('explainDecision', () => {
  const authorizer = gate(
    '@id("reads")\npermit (principal, action == file_system::Action::"read", resource);\n@id("no-env")\nforbid (principal, action, resource is file_system::File) when { resource.path like "*.env" };\n@id("odd") permit (principal, action == file_system::Action::"stat", resource is file_system::File) when { 9223372036854775807 + 1 == 0 };',
  )
  const explain = (request: AuthorizationRequest, needed?: AuthorizationRequest[]) =>
    explainDecision(authorizer.policies, request, authorizer.authorize(request), needed)

  test('names the deciding policy with its place', () => {
    const { summary, policies, permit } = explain(file('read', '/a/.env'))
    expect(summary).toBe('denied: forbidden by `no-env`')
    expect(policies).toMatchObject([
      {
        id: 'no-env',
        effect: 'forbid',
        source: { name: 'policy.cedar' },
        span: { start: { line: 3 }, end: { line: 4 } },
      },
    ])
    expect(permit).toBeUndefined()
  })

  test('shows the complete permit of an operation when none matched', () => {
    const request = file('write', '/a')
    const { summary, permit } = explain(request, [file('open', '/a'), request])
    expect(summary).toBe(
      'denied: no permit matches file_system::Action::"write" on file_system::File::"/a" for User::"alice"',
    )
    expect(permit).toContain('action in [file_system::Action::"open", file_system::Action::"write"]')
  })

  test('says which policy could not be evaluated, what was allowed, and that a fault is no opinion', () => {
    expect(explain(file('stat', '/a')).summary).toBe('denied: `odd` cannot be evaluated')
    expect(explain(file('read', '/a')).summary).toBe('allowed: permitted by `reads`')
    expect(explain(file('nope', '/a'))).toMatchObject({
      summary: 'denied: the request could not be decided',
      policies: [],
    })
  })
})
