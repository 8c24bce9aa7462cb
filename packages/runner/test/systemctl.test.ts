// Services, against a real message bus of the test's own and a stand-in for the service manager. Skipped where dbus-daemon is missing.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permit, run } from './harness.js'
import { hasBus, makePrivateBus, type PrivateBus } from './private-bus.js'

let bus: PrivateBus
beforeAll(async () => {
  if (hasBus) bus = await makePrivateBus()
}, 60_000)
afterAll(async () => await bus?.stop())

const actions = ['start', 'stop', 'restart', 'status']
const allowed = permit(
  ...actions.flatMap((action) =>
    ['web', 'idle', 'gone'].flatMap((name) => [`${action} Service ${name}`, `${action} Service ${name}.service`]),
  ),
  'daemon_reload Systemd *',
)

function act(script: string, policy = allowed, socket = bus.socket, milliseconds = 20_000): ReturnType<typeof run> {
  return run({
    script: `let m = SystemctlManager(); ${script}`,
    policy,
    places: { systemBus: socket },
    limits: { programMilliseconds: milliseconds },
  })
}

describe.runIf(hasBus)('services (needs dbus-daemon)', () => {
  test.each([
    ['m.start("web")', ['StartUnit web.service replace']],
    ['m.stop("web.service")', ['StopUnit web.service replace']],
    ['m.restart("web")', ['RestartUnit web.service replace']],
    ['m.try_restart("web")', ['TryRestartUnit web.service replace']],
    ['m.daemon_reload()', ['Reload']],
  ])('%s asks the manager for just that', async (script, calls) => {
    await bus.start()
    const { result } = act(script)
    expect(result.error?.message).toBeUndefined()
    expect(bus.calls()).toEqual(calls)
  })

  test('status tells what the manager knows, with exact numbers', async () => {
    await bus.start()
    const { result } = act(`let s = m.status("web");
      [s.name, s.description, s.load_state, s.load_path, s.unit_file_state, s.unit_file_preset, s.sub_state,
       s.active_state == State::ACTIVE, s.active_state.is_active(), s.active_state.is_active, s.active_state.to_string(),
       s.need_daemon_reload, s.main_pid, s.tasks, s.memory, s.to_map().active_state, s.to_map().documentation]`)
    expect(result.error?.message).toBeUndefined()
    expect(result.output).toBe(
      '["web", "Web server", "loaded", "/lib/systemd/system/web.service", "enabled", "enabled", "running", true, true, true, "active", false, 4242, 3, 9007199254740993, "active", ["man:web(8)"]]',
    )
  })

  test('a unit that is not active has no numbers, and its text is JSON', async () => {
    await bus.start()
    const { result } = act(
      'let s = m.status("idle"); [s.main_pid, s.tasks, s.memory, s.active_state.is_active()].to_string() + s.to_string()',
    )
    expect(result.error?.message).toBeUndefined()
    const text = result.output
    expect(text.startsWith('[(), (), (), false]')).toBe(true)
    expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({
      name: 'idle',
      active_state: 'inactive',
      main_pid: null,
      memory: null,
    })
  })

  test('what is not counted is no number', async () => {
    await bus.start('uncounted')
    expect(act('[m.status("web").memory, 1]').result.output).toBe('[(), 1]')
  })

  test('the policy is asked for the name as written and in full, and either denies', async () => {
    await bus.start()
    const script = 'm.stop("web")'
    expect(act(script).decisions).toEqual(['allow stop Service web', 'allow stop Service web.service'])
    await bus.start()
    for (const name of ['web', 'web.service']) {
      const forbid = `forbid (principal, action, resource == systemd::Service::"${name}");`
      expect(act(script, `${allowed}\n${forbid}`).result.ending).toBe('denied')
      expect(act(script, permit(`stop Service ${name}`)).result.ending).toBe('denied')
    }
    expect(bus.calls()).toEqual([])
  })

  test('a denial names what would be enough', async () => {
    await bus.start()
    const { result } = act('m.stop("web")', '')
    expect(result.error?.message).toContain('unauthorized to perform systemd::Action::"stop" for systemd::Service::web')
    const helped = act('m.stop("web")', result.denial?.permit ?? '')
    expect(helped.result.error?.message).toBeUndefined()
    expect(bus.calls()).toEqual(['StopUnit web.service replace'])
  })

  test.each([
    '',
    '../web',
    'web;reboot',
    'web service',
    'web\nstop',
    '.service',
    '@.service',
    'w\u0000',
    '/etc/x.mount',
    'x'.repeat(256),
  ])('the name %j is refused before anybody is asked', async (name) => {
    const { result, decisions } = act(`m.start(${JSON.stringify(name)})`, 'permit (principal, action, resource);')
    expect(result.error?.message).toContain(
      'ProcessErrorKind: ValidationError: Validation error: not the name of a unit',
    )
    expect(decisions).toEqual([])
  })

  test('a unit that is not there has its own kind', async () => {
    await bus.start()
    const { result } = act(
      'let kinds = []; for f in [|| m.start("gone"), || m.status("gone")] { try { f.call() } catch (e) { kinds.push([e.kind == ProcessErrorKind::ServiceNotFound, e.message]) } } kinds',
    )
    expect(result.output).toBe('[[true, "Unit: gone"], [true, "Unit: gone"]]')
  })

  test.each([
    ['silent', 'did not answer in time', 700],
    ['vanishes', 'did not do it', 20_000],
    ['refuses', 'InteractiveAuthorizationRequired', 20_000],
    ['strange-path', 'did not do it: EPROTO', 20_000],
    ['lacks', 'no usable Description', 20_000],
    ['wrong-type', 'no usable Description', 20_000],
    ['huge', 'did not do it', 20_000],
  ])('a manager that is %s is an error', async (mode, text, milliseconds) => {
    await bus.start(mode)
    const { result } = act('m.status("web")', allowed, bus.socket, milliseconds)
    expect(result.error?.message).toContain('ProcessErrorKind: DBusError: ')
    expect(result.error?.message).toContain(text)
  })

  test('after a manager that was no good, the next call works', async () => {
    await bus.start('huge')
    const script = 'try { m.status("web") } catch { } m.start("web")'
    expect(act(script).result.error?.message).toBeUndefined()
    expect(bus.calls()).toContain('StartUnit web.service replace')
  })
})

test('without a bus it is an error, after the policy was asked', () => {
  const none = '/nonexistent/bus'
  expect(act('m.start("web")', '', none).result.ending).toBe('denied')
  const { result, decisions } = act('m.start("web")', allowed, none)
  expect(result.error?.message).toContain(
    'UnsupportedOperationError: Unsupported Operation error: services: this machine has no message bus of a service manager: ENOENT',
  )
  expect(decisions).toEqual(['allow start Service web', 'allow start Service web.service'])
})

test('states have names, are equal to themselves, and say whether they are active', () => {
  const { result } = run({
    script: `[State::ACTIVE, State::RELOADING, State::REFRESHING, State::INACTIVE, State::FAILED, State::UNKNOWN]
      .map(|s| [s.to_string(), is_active(s), s == State::ACTIVE, s != State::ACTIVE]).to_string()`,
  })
  expect(result.output).toBe(
    '[["active", true, true, false], ["reloading", true, false, true], ["refreshing", true, false, true], ["inactive", false, false, true], ["failed", false, false, true], ["unknown", false, false, true]]',
  )
})
