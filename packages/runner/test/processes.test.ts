// Processes behind a policy: listings hold only what is permitted, and a signal reaches only the process that was asked about.

import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ProcessManager, terminate } from '../src/handles/process-handles.js'
import { Journal } from '../src/journal.js'
import { defaultLimits } from '../src/limits.js'
import { killOperations } from '../src/operations/kill.js'
import { askProcess } from '../src/operations/process-access.js'
import { defaultPlaces } from '../src/places.js'
import { DescriptorTable } from '../src/platform/descriptor.js'
import { holdProcess } from '../src/platform/process.js'
import { openProcesses } from '../src/platform/process-list.js'
import { SideThread } from '../src/platform/side-thread.js'
import { Aim } from '../src/platform/signal.js'
import { Session } from '../src/session.js'
import { allowingGuard } from './allowing-guard.js'
import { makeWorkspace, permit, run, type Workspace } from './harness.js'
import { commandOf, endStarted, nameOf, sleeper, start, until } from './started-processes.js'

const onLinux = describe.runIf(process.platform === 'linux')
const workspaces: Workspace[] = []
afterEach(() => {
  endStarted()
  for (const workspace of workspaces.splice(0)) workspace.remove()
  vi.restoreAllMocks()
})

function folder(): string {
  const workspace = makeWorkspace()
  workspaces.push(workspace)
  return workspace.path
}

const permitWhen = (action: string, condition: string): string =>
  `permit(principal, action == process_system::Action::"${action}", resource is process_system::Process) when { ${condition} };`
const permitCommand = (action: string, word: string): string => permitWhen(action, `resource.command like "*${word}*"`)

const caught = (act: string): string =>
  `let c = (); try { ${act} } catch (e) { c = e; } if type_of(c) == "map" { [c.kind.to_string(), c.source, c.message] } else { c }`

/** A shell that becomes `sleep` once the file is there. */
async function changeling(path: string, word: string) {
  const script = `trap "" TERM; while [ ! -e ${path} ]; do sleep 0.02; done; exec sleep 1000`
  return await start('/bin/sh', ['-c', script, word])
}

/** Waits without giving the event loop a chance, as a guard that asks does. */
function becomeSleep(path: string, pid: number): void {
  writeFileSync(path, '')
  for (const end = Date.now() + 10_000; nameOf(pid) !== 'sleep'; ) if (Date.now() > end) throw new Error('it stays')
}

const isAlive = (pid: number): boolean => commandOf(pid) !== ''

onLinux('listings', () => {
  test('PR-8: they hold what is permitted and nothing else, with one remark for the operator', async () => {
    const { pid } = await sleeper({ argv0: 'permitted-one' })
    const hidden = await sleeper({ argv0: 'hidden-one' })
    const { result, decisions } = run({
      script: 'ps().map(|p| [p.pid, p.command])',
      policy: permitCommand('list', 'permitted-one'),
    })
    expect(result.output).toBe(`[[${pid}, "permitted-one 1000"]]`)
    expect(result.ending).toBe('success')
    expect(result.output).not.toContain(String(hidden.pid))
    const denied = decisions.filter((each) => each === 'deny list Process *').length
    expect(decisions.filter((each) => each === 'allow list Process *')).toHaveLength(1)
    expect(result.report.notes).toEqual([`${denied} processes left out: the policy denies \`list\``])
  })

  test('a process says of itself what it likes: that stays text of its own', async () => {
    const path = Buffer.concat([Buffer.from(`${folder()}/a) R 1 (`), Buffer.from([0xff, 0x0a])])
    copyFileSync('/bin/sleep', path)
    const { pid } = await start('/bin/sh', ['-c', 'exec "$0"/a* 1000', path.toString('latin1').replace(/\/[^/]*$/, '')])
    await until(() => commandOf(pid).startsWith('/tmp'))
    const { result } = run({
      script: `let p = ps().find(|p| p.pid == ${pid}); [p.name, p.state, p.ppid, p.command]`,
      policy: permit('list Process *'),
    })
    expect(result.output).toBe(
      `["a) R 1 (\\xfffd\\n", "Sleep", ${process.pid}, "a) R 1 (\\xfffd\\n 1000"]`.replaceAll('\\xfffd', '\ufffd'),
    )
  })

  test('what they show fits together', () => {
    const { result } = run({
      script: `let p = ps().find(|p| p.pid == ${process.pid});
        let m = p.to_map();
        [p.memory_usage > 1000000, p.memory_percent > 0.0 && p.memory_percent < 100.0, p.historical_cpu_usage >= 0.0,
         p.recent_cpu_usage == (), p.pid_namespace == (), type_of(p.uid), m.keys().len(), m.memory_usage == p.memory_usage]`,
      policy: permit('list Process *'),
    })
    expect(result.output).toBe('[true, true, true, true, true, "i64", 12, true]')
  })

  test.runIf(process.geteuid?.() === 0)('a process of another user bears the name of that user', async () => {
    const { pid } = await sleeper({ uid: 65534 })
    const policy = permitWhen('list', 'resource.username == "nobody"')
    expect(run({ script: `ps().find(|p| p.pid == ${pid}).uid`, policy }).result.output).toBe('65534')
  })

  test('a user without a name has none, and no policy for the number fits', async () => {
    const { pid } = process.geteuid?.() === 0 ? await sleeper({ uid: 54_321 }) : { pid: 0 }
    if (pid === 0) return
    const script = `ps().find(|p| p.pid == ${pid}).username`
    expect(run({ script, policy: permit('list Process *') }).result.output).toBe('')
  })

  test('namespaces are shown where the files may be read, and left out with a remark where not', async () => {
    const { pid } = await sleeper({ argv0: 'spaced' })
    const script = `let p = ProcessManager().processes(ProcessOptions().load_namespace_info(true).build())[0]; let n = p.pid_namespace; if n == () { n } else { [n.namespace_id > 0, n.child_ns_pid == ${pid}, p.to_map().pid_namespace.child_ns_pid == ${pid}] }`
    const listing = permitCommand('list', 'spaced')
    const files = permit(
      `open Dir /proc/${pid}`,
      `open Dir /proc/${pid}/ns`,
      `read File /proc/${pid}/ns/pid`,
      `open File /proc/${pid}/status`,
      `read File /proc/${pid}/status`,
    )
    const { result, decisions } = run({ script, policy: listing + files })
    expect(result.output).toBe('[true, true, true]')
    expect(decisions.filter((each) => each.startsWith('allow'))).toEqual([
      'allow list Process *',
      `allow open Dir /proc/${pid}`,
      `allow open Dir /proc/${pid}/ns`,
      `allow read File /proc/${pid}/ns/pid`,
      `allow open File /proc/${pid}/status`,
      `allow read File /proc/${pid}/status`,
    ])
    const without = run({ script, policy: listing }).result
    expect(without.output).toBe('')
    expect(without.report.notes[0]).toContain(`the namespace of process ${pid} was left out: Permission denied`)
  })

  test('threads are listed by their own numbers, with their process as parent, only when asked for', async () => {
    const { pid } = await start(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'threaded'])
    await until(() => readdirSync(`/proc/${pid}/task`).length > 1)
    const policy = permitCommand('list', 'threaded')
    const listed = (options: string) => run({ script: `ProcessManager().processes(${options}).len()`, policy }).result
    expect(listed('').output).toBe('1')
    expect(Number(listed('ProcessOptions().include_threads(true).build()').output)).toBe(
      readdirSync(`/proc/${pid}/task`).length,
    )
  })
})

onLinux('signals', () => {
  const kill = (pid: number | string): string => `kill(${pid})`

  test('reach the process that is permitted, by its descriptor', async () => {
    const { pid, ended } = await sleeper({ argv0: 'target-one' })
    const byNumber = vi.spyOn(process, 'kill')
    const { result } = run({ script: kill(pid), policy: permitCommand('kill', 'target-one') })
    expect(result.output).toBe(`[#{"name": "sleep", "pid": ${pid}}]`)
    expect(await ended).toBe('SIGTERM')
    expect(byNumber).not.toHaveBeenCalled()
  })

  test('a denied process and one that is not there look alike', async () => {
    const { pid } = await sleeper()
    const script = (number: number): string => caught(`kill(${number})`)
    const shown = (number: number): string =>
      run({ script: script(number) }).result.output.replaceAll(String(number), 'N')
    expect(shown(pid)).toContain('for process_system::Process::N')
    expect(shown(4_194_304)).toBe(shown(pid))
    expect(run({ script: kill(4_194_304) }).result.ending).toBe('denied')
    expect(isAlive(pid)).toBe(true)
  })

  test('who may signal it is told that it is not there', () => {
    const method = 'ProcessManager().kill(KillOptions().pid(4194304).signal(Signal::SIGKILL).build())'
    const policy = permit('kill Process *')
    expect(run({ script: caught(method), policy }).result.output).toBe(
      '["ProcessNotFound", "ProcessErrorKind", "Process not found: Process not found: PID 4194304"]',
    )
    expect(run({ script: caught('kill(4194304)'), policy }).result.output).toBe(
      '["ValidationError", "ProcessErrorKind", "Validation error: kill: Process not found: Process not found: PID 4194304"]',
    )
  })

  test.each([
    ['-1', 'Validation error: kill: failed to build options: Validation error: PID cannot be negative'],
    ['0', 'Validation error: kill: Validation error: Invalid PID value 0'],
    ['1', 'Validation error: kill: Validation error: Invalid PID value 1'],
    ['4194305', 'Validation error: kill: Validation error: Invalid PID value 4194305'],
    ['9223372036854775807', 'Validation error: kill: Validation error: Invalid PID value 9223372036854775807'],
    [String(process.pid), 'Validation error: kill: Validation error: a script cannot signal the process that runs it'],
  ])('PR-7: %s is refused, whatever the policy', (pid, text) => {
    const policy = 'permit(principal, action, resource);'
    expect(run({ script: caught(`kill(${pid})`), policy }).result.output).toContain(text)
  })

  test('PR-7: a thread is no process, though it has a number', async () => {
    const { pid } = await start(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await until(() => readdirSync(`/proc/${pid}/task`).length > 1)
    const tid = Number(readdirSync(`/proc/${pid}/task`).at(-1))
    expect(tid).not.toBe(pid)
    const { result } = run({ script: kill(tid), policy: permit('kill Process *') })
    expect(result.error?.message).toContain(`Process not found: PID ${tid}`)
    expect(isAlive(pid)).toBe(true)
  })

  test('PR-7: a process that runs another program since it was asked about gets no signal', async () => {
    const path = `${folder()}/go`
    const { pid } = await changeling(path, 'harmless')
    const table = new DescriptorTable(64)
    const held = holdProcess(openProcesses(table), pid, () => 'alice')
    if (held === undefined) throw new Error('it is not there')
    const aim = new Aim(held)
    const grant = allowingGuard().authorize(askProcess('kill', held, pid))
    becomeSleep(path, pid)
    expect(() => aim.send(terminate, grant)).toThrow('No such process')
    expect(isAlive(pid)).toBe(true)
    aim.close()
    table.closeAll()
  })

  test('PR-7: the same while a person is asked: what they approve is no longer there', async () => {
    const path = `${folder()}/go`
    const { pid } = await changeling(path, 'harmless')
    const questions: string[] = []
    const { result } = run({
      script: kill(pid),
      policy: `@approval("ask") ${permitCommand('kill', 'harmless')}`,
      approver: {
        ask: ({ lines }) => {
          questions.push(...lines)
          becomeSleep(path, pid)
          return 'approved'
        },
      },
    })
    expect(result.error?.message).toContain('it ended, or is no longer what was asked about')
    expect(questions.join('\n')).toContain('"name":"sh"')
    expect(nameOf(pid)).toBe('sleep')
  })

  test('PR-7: a grant for one process is none for another, and one to list is none to kill', async () => {
    const [one, other] = [await sleeper(), await sleeper()]
    const table = new DescriptorTable(64)
    const [held, stranger] = [one, other].map(({ pid }) => holdProcess(openProcesses(table), pid, () => 'alice'))
    if (held === undefined || stranger === undefined) throw new Error('it is not there')
    const aim = new Aim(held)
    const guard = allowingGuard()
    const grants = [askProcess('kill', stranger, other.pid), askProcess('list', held, one.pid)].map((ask) =>
      guard.authorize(ask),
    )
    for (const grant of grants) expect(() => aim.send(terminate, grant)).toThrow()
    expect(isAlive(one.pid)).toBe(true)
    aim.close()
    table.closeAll()
  })

  test('SIGHUP is asked about as an interruption, every other as a kill', async () => {
    const { pid, ended } = await sleeper()
    const send = (signal: string): string =>
      `ProcessManager().kill(KillOptions().pid(${pid}).signal(Signal::${signal}).build())`
    expect(run({ script: send('SIGHUP'), policy: permit('kill Process *') }).result.ending).toBe('denied')
    expect(run({ script: send('SIGKILL'), policy: permit('interrupt Process *') }).result.ending).toBe('denied')
    expect(run({ script: send('SIGHUP'), policy: permit('interrupt Process *') }).result.ending).toBe('success')
    expect(await ended).toBe('SIGHUP')
  })
})

onLinux('signals by name', () => {
  const script = (options: string, before = 'm.processes();'): string =>
    `let m = ProcessManager(); ${before} m.kill(KillOptions().signal(Signal::SIGTERM).${options}.build())`
  const all = permit('list Process *', 'kill Process *')

  test.each([
    ['command("wanted-word")', 'part of a command line', ['both']],
    ['command("wanted-word 1000").exact_match(true)', 'the whole command line', ['first']],
    ['process_name("slee").username("nobody-at-all")', 'another user', []],
    ['process_name("wanted-word")', 'a name that is a command line', []],
  ])('%s: %s', async (options, _, ends) => {
    const [first, second] = [await sleeper({ argv0: 'wanted-word' }), await sleeper({ argv0: 'wanted-word-too' })]
    const policy = permitCommand('list', 'wanted-word') + permitCommand('kill', 'wanted-word')
    const { result } = run({ script: script(options), policy })
    const expected = [first, ...(ends.includes('both') ? [second] : [])].map(({ pid }) => pid)
    const pids = [...result.output.matchAll(/"pid": (\d+)/g)].map(([, pid]) => Number(pid))
    expect(pids).toEqual(ends.length === 0 ? [] : expected)
    if (ends.length === 0) expect(result.error?.message).toContain('Process not found: No matching processes found')
  })

  test('only processes that this manager has listed are looked at', async () => {
    const { pid } = await sleeper({ argv0: 'never-listed' })
    const { result } = run({ script: script('command("never-listed")', ''), policy: all })
    expect(result.error?.message).toContain('ProcessNotFound: Process not found: No matching processes found: PID 0')
    const { result: other } = run({
      script: script('command("never-listed")', 'ProcessManager().processes();'),
      policy: all,
    })
    expect(other.ending).toBe('script-error')
    expect(isAlive(pid)).toBe(true)
  })

  test('who may not be signalled is passed over, with a remark', async () => {
    const [may, mayNot] = [await sleeper({ argv0: 'pass-may' }), await sleeper({ argv0: 'pass-not' })]
    const { result } = run({
      script: script('command("pass-")'),
      policy: permit('list Process *') + permitCommand('kill', 'pass-may'),
    })
    expect(result.output).toBe(`[#{"name": "pass-may 1000", "pid": ${may.pid}}]`)
    expect(result.report.notes).toEqual([
      expect.stringContaining(`process ${mayNot.pid} got no signal: Permission denied`),
    ])
    expect(isAlive(mayNot.pid)).toBe(true)
  })

  test('PR-7: a later process of a number that was listed is another process', async () => {
    const { pid } = await sleeper()
    const guard = allowingGuard()
    const session = new Session(guard, new Journal(() => new Date()), defaultLimits.operation, {
      now: () => new Date(),
      redactionDictionary: '/none',
      sideThread: new SideThread(undefined),
      programLauncher: undefined,
      network: {},
      places: defaultPlaces,
      sleep: () => undefined,
    })
    const manager = new ProcessManager()
    manager.listed.set(pid, 1n)
    const method = killOperations.find(({ style }) => style === 'method')
    const options = {
      value: () => terminate,
      integer: () => undefined,
      text: (name: string) => (name === 'process_name' ? 'sleep' : undefined),
      flag: () => false,
    }
    expect(() => method?.perform(session.host, { manager, options } as never, undefined as never)).toThrow(
      'No matching processes found',
    )
    expect(isAlive(pid)).toBe(true)
    session.close()
  })
})

describe('options', () => {
  test.each([
    ['KillOptions().pid(1)', 'Validation error: signal is required'],
    ['KillOptions().signal(Signal::SIGTERM)', 'Validation error: At least one targeting method must be specified'],
    ['KillOptions().signal(Signal::SIGTERM).pid(-3)', 'Validation error: PID cannot be negative'],
    [
      'KillOptions().signal(Signal::SIGTERM).pid(3).username("u")',
      'Validation error: pid cannot be used together with',
    ],
    [
      'KillOptions().signal(Signal::SIGTERM).process_name("a").command("b")',
      'Validation error: process_name and command cannot be used together',
    ],
    ['LsofOptions()', 'Validation error: Either path or pid is required'],
    ['LsofOptions().pid(2).path("/x")', 'Validation error: pid and path are mutually exclusive'],
    ['LsofOptions().path("")', 'Validation error: Path cannot be empty'],
    ['MonitorProcessesCpuOptions().pids_to_monitor([])', 'Validation error: PIDs array cannot be empty'],
    ['MonitorProcessesCpuOptions().pids_to_monitor(["1"])', 'expected i64, got string'],
    ['MonitorProcessesCpuOptions().pids_to_monitor([1]).batches(-1)', 'Parameter conversion failed for batches'],
    [
      'MonitorProcessesCpuOptions().pids_to_monitor([1]).delay_in_seconds(-1)',
      'Parameter conversion failed for delay_in_seconds',
    ],
  ])('%s is refused', (builder, text) => {
    const { output } = run({ script: `let c = (); try { ${builder}.build() } catch (e) { c = e; } c` }).result
    expect(output).toContain(text)
  })
})
