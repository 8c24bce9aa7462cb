// A process that owns the service manager's name on a bus and answers as it does; `mode` says how it misbehaves. What it is asked goes to
// its standard output, a line a call.

import { createClient } from 'dbus-native'

const [socket, mode] = process.argv.slice(2)
const root = '/org/freedesktop/systemd1'
const manager = 'org.freedesktop.systemd1.Manager'
const bus = createClient({ busAddress: `unix:path=${socket}`, authMethods: ['EXTERNAL'] })
bus.connection.on('error', () => process.exit(1))

const known = new Map([
  ['web.service', '/org/freedesktop/systemd1/unit/web_2eservice'],
  ['idle.service', '/org/freedesktop/systemd1/unit/idle_2eservice'],
])

function say(line) {
  process.stdout.write(`${line}\n`)
}

function refusal(name) {
  return Object.assign(new Error('refused'), { dbusName: name })
}

function pathOf(name) {
  const path = known.get(name)
  if (path === undefined) throw refusal('org.freedesktop.systemd1.NoSuchUnit')
  return path
}

function answer(member, ...args) {
  say([member, ...args].join(' '))
  if (mode === 'silent') return new Promise(() => undefined)
  if (mode === 'vanishes') process.exit(0)
  if (mode === 'refuses') throw refusal('org.freedesktop.DBus.Error.InteractiveAuthorizationRequired')
  return undefined
}

for (const member of ['StartUnit', 'StopUnit', 'RestartUnit', 'TryRestartUnit']) {
  bus.setMethodCallHandler(root, manager, member, [
    async (name, how) => {
      await answer(member, name, how)
      pathOf(name)
      return '/org/freedesktop/systemd1/job/1'
    },
    'o',
  ])
}
bus.setMethodCallHandler(root, manager, 'Reload', [async () => await answer('Reload'), ''])
bus.setMethodCallHandler(root, manager, 'LoadUnit', [
  async (name) => {
    await answer('LoadUnit', name)
    return mode === 'strange-path' ? '/etc/passwd' : pathOf(name)
  },
  'o',
])

function unitProperties(isActive) {
  const properties = {
    Description: ['s', mode === 'huge' ? 'x'.repeat(3 * 1024 * 1024) : 'Web server'],
    LoadState: ['s', 'loaded'],
    FragmentPath: ['s', '/lib/systemd/system/web.service'],
    UnitFileState: ['s', 'enabled'],
    UnitFilePreset: ['s', 'enabled'],
    ActiveState: ['s', isActive ? 'active' : 'inactive'],
    SubState: ['s', isActive ? 'running' : 'dead'],
    Documentation: ['as', ['man:web(8)']],
    NeedDaemonReload: ['b', false],
  }
  if (mode === 'lacks') delete properties.Description
  if (mode === 'wrong-type') properties.Description = ['u', 7]
  return properties
}

const serviceProperties = {
  MainPID: ['u', 4242],
  TasksCurrent: ['t', 3n],
  MemoryCurrent: ['t', mode === 'uncounted' ? 18446744073709551615n : 9007199254740993n],
}

/** The library answers for the properties of what is exported. */
function show(path, name, properties) {
  const entries = Object.entries(properties)
  bus.exportInterface(Object.fromEntries(entries.map(([key, [, value]]) => [key, value])), path, {
    name: `org.freedesktop.systemd1.${name}`,
    methods: {},
    signals: {},
    properties: Object.fromEntries(entries.map(([key, [signature]]) => [key, signature])),
  })
}

for (const [name, path] of known) {
  show(path, 'Unit', unitProperties(name === 'web.service'))
  show(path, 'Service', serviceProperties)
}

bus.requestName('org.freedesktop.systemd1', 0, (error) => {
  say(error ? 'failed' : 'ready')
})
