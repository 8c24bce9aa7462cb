import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { schemaToJsonWithResolvedTypes } from '@cedar-policy/cedar-wasm/nodejs'
import { describe, expect, test } from 'vitest'
import { readSchema } from './host-schema.js'
import { isRecord } from './policy-syntax.js'

function schemaOf(name: string) {
  const text = readFileSync(fileURLToPath(new URL(`../schema/${name}.cedarschema`, import.meta.url)), 'utf8')
  const answer = schemaToJsonWithResolvedTypes(text)
  if (answer.type === 'failure') throw new Error(answer.errors[0]?.message)
  return { json: answer.json as unknown, read: readSchema(answer.json) }
}

/** Everything `smaller` says is said by `larger` too: records by name, lists as sets, the rest to the letter. */
function missing(smaller: unknown, larger: unknown, path: string): string[] {
  if (Array.isArray(smaller)) {
    if (!Array.isArray(larger)) return [path]
    const has = new Set(larger.map((item) => JSON.stringify(item)))
    return smaller.filter((item) => !has.has(JSON.stringify(item))).map((item) => `${path}/${JSON.stringify(item)}`)
  }
  if (isRecord(smaller)) {
    if (!isRecord(larger)) return [path]
    return Object.entries(smaller).flatMap(([name, inner]) =>
      name in larger ? missing(inner, larger[name], `${path}/${name}`) : [`${path}/${name}`],
    )
  }
  return smaller === larger ? [] : [path]
}

describe('the schemas', () => {
  const rex = schemaOf('rex')
  const host = schemaOf('host')

  test('rex has 13 entity types, 31 actions and 6 group actions', () => {
    const actions = [...rex.read.actions.values()]
    expect(rex.read.entityTypes.size).toBe(13)
    expect(actions.filter((action) => !action.isGroup)).toHaveLength(31)
    expect(
      actions
        .filter((action) => action.isGroup)
        .map((action) => action.id)
        .sort(),
    ).toEqual(['NetworkAction', 'ProcessAction', 'SafeIO', 'SysctlAction', 'SysinfoAction', 'SystemdAction'])
  })

  test('every rex action takes a User, is in the one group of its namespace and lists what the reference lists', () => {
    const rows = [...rex.read.actions.values()].filter((action) => !action.isGroup)
    expect(rows.every((action) => action.principalTypes.join() === 'User' && action.groups.length === 1)).toBe(true)
    const table = rows.map(
      (a) =>
        `${a.type}::${a.id} ${a.resourceTypes
          .map((type) => type.split('::')[1])
          .sort()
          .join(',')}`,
    )
    expect(table.sort()).toMatchInlineSnapshot(`
      [
        "file_system::Action::chmod Dir,File",
        "file_system::Action::chown Dir,File",
        "file_system::Action::create Dir,File",
        "file_system::Action::delete Dir,File",
        "file_system::Action::execute File",
        "file_system::Action::move Dir,File",
        "file_system::Action::network_namespace File",
        "file_system::Action::open Dir,File",
        "file_system::Action::read Dir,File",
        "file_system::Action::redacted_read File",
        "file_system::Action::set_x_attr Dir,File",
        "file_system::Action::stat Dir,File",
        "file_system::Action::unmount Dir",
        "file_system::Action::write File",
        "network::Action::GET url",
        "network::Action::connect url",
        "process_system::Action::interrupt Process",
        "process_system::Action::kill Process",
        "process_system::Action::list Process",
        "process_system::Action::list_fds Process",
        "process_system::Action::mount_namespace Process",
        "process_system::Action::network_namespace Process",
        "process_system::Action::trace Process",
        "sysctl::Action::load Sysctl",
        "sysinfo::Action::list Sysinfo,Uname",
        "sysinfo::Action::resolve_hostname Hostname",
        "systemd::Action::daemon_reload Systemd",
        "systemd::Action::restart Service",
        "systemd::Action::start Service",
        "systemd::Action::status Service",
        "systemd::Action::stop Service",
      ]
    `)
  })

  test('the host schema extends the rex schema: nothing of it is missing or changed', () => {
    expect(missing(rex.json, host.json, '')).toEqual([])
  })

  test('the comparison would notice an entity, attribute, action, appliesTo or context that went missing', () => {
    const holes = ['"path":{"type":"String"}', '"User":{}', '"chmod":', '"file_system::Dir"', '"uid":{"type":"Long"}']
    for (const hole of holes) {
      const text = JSON.stringify(rex.json)
      const cut = JSON.parse(text.replace(hole, hole.startsWith('"file') ? '"x"' : hole.replace(/[a-zA-Z]+/, 'gone')))
      expect(missing(rex.json, cut, '')).not.toEqual([])
    }
  })

  test('the host schema adds Agent to every principal, pid to Process, the network beyond Rex and the namespace sallyport, and nothing else', () => {
    const added = missing(host.json, rex.json, '')
    const agents = added.filter((path) => path.endsWith('/appliesTo/principalTypes/"Agent"'))
    expect(agents).toHaveLength(31)
    expect(added.filter((path) => !agents.includes(path)).sort()).toEqual([
      '//entityTypes/Agent',
      '/network/actions/DELETE',
      '/network/actions/HEAD',
      '/network/actions/OPTIONS',
      '/network/actions/PATCH',
      '/network/actions/POST',
      '/network/actions/PUT',
      '/network/actions/connect/appliesTo/context',
      '/network/actions/connect_private',
      '/network/entityTypes/address',
      '/network/entityTypes/url/shape/attributes/host',
      '/network/entityTypes/url/shape/attributes/path',
      '/network/entityTypes/url/shape/attributes/port',
      '/network/entityTypes/url/shape/attributes/scheme',
      '/process_system/entityTypes/Process/shape/attributes/pid',
      '/sallyport',
    ])
    const beyondRex = [...host.read.actions.values()].filter(
      (action) => action.type === 'network::Action' && !['GET', 'connect', 'NetworkAction'].includes(action.id),
    )
    // A policy that names Rex's group gives none of them.
    expect(beyondRex.every((action) => action.groups.length === 0 && !action.isGroup)).toBe(true)
    const own = [...host.read.actions.values()].filter(
      (action) => action.type === 'sallyport::Action' && !action.isGroup,
    )
    expect(own.map((action) => action.id).sort()).toEqual([
      'git_history',
      'model_call',
      'report_finding',
      'run_script',
      'use_tool',
    ])
    expect(
      own.every((action) => action.resourceTypes.join() === 'sallyport::Repository' && action.groups.length === 1),
    ).toBe(true)
  })
})
