// nsenter in real namespaces: inside is really inside, and the guard is at home again however the closure ends.

import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWorkspace, permit, permitTree, type Ran, type RunSettings, run, type Workspace } from './harness.js'
import { endNamespaces, startNamespaces } from './started-namespaces.js'
import { endStarted, sleeper } from './started-processes.js'

let workspace: Workspace
let home: readonly string[]
const place = (): string[] => [
  ...['mnt', 'net'].map((kind) => readlinkSync(`/proc/thread-self/ns/${kind}`)),
  process.cwd(),
]

beforeEach(() => {
  workspace = makeWorkspace({
    shown: { f: 'outer', only: 'outside' },
    other: { f: 'inner', link: '->/etc', secret: '->$T/private/secret' },
    private: { secret: 'secret' },
    run: '#!/bin/sh\necho ran > ran\n',
    list: '#!/bin/sh\ncut -d: -f1 /proc/net/dev; readlink /proc/self/ns/net\n',
  })
  home = place()
})
afterEach(() => {
  expect(place()).toEqual(home)
  expect(readFileSync(`${workspace.path}/shown/f`, 'utf8')).toMatch(/^outer/)
  endNamespaces()
  endStarted()
  workspace.remove()
})

const rootOnly = test.runIf(process.getuid?.() === 0)

/** A process that sees `other` where all others see `shown`. */
const bound = (): ReturnType<typeof startNamespaces> =>
  startNamespaces('--mount', `mount --bind ${workspace.path}/other ${workspace.path}/shown`)

const enter = (pid: number, closure: string, kinds = '.mount(true)'): string =>
  `ProcessManager().nsenter(NamespaceOptions()${kinds}.pid(${pid}).build(), ${closure})`

function perform(script: string, settings: Partial<RunSettings> = {}): Ran {
  const policy = `permit(principal, action, resource is process_system::Process);${permitTree('$T')}`
  return run({
    policy: policy.replaceAll('$T', workspace.path),
    ...settings,
    script: script.replaceAll('$T', workspace.path),
  })
}

describe('a mount namespace', () => {
  rootOnly('is where the closure acts, and nothing after it', async () => {
    const { pid } = await bound()
    const { result, decisions } = perform(
      `let before = cat("$T/shown/f"); let inside = ${enter(pid, '|| { write("$T/shown/new", "x"); [cat("$T/shown/f"), #{ a: 1.5 }] }')};
        [before, inside, cat("$T/shown/f")]`,
    )
    expect(result.error?.message).toBeUndefined()
    expect(result.output).toBe('["outer", ["inner", #{"a": 1.5}], "outer"]')
    expect(existsSync(`${workspace.path}/other/new`)).toBe(true)
    expect(existsSync(`${workspace.path}/shown/new`)).toBe(false)
    expect(decisions.find((each) => each.includes('mount_namespace'))).toBe('allow mount_namespace Process *')
  })

  rootOnly('AU-1: every record of what is done inside says where', async () => {
    const { pid } = await bound()
    const { auditPath } = perform(`${enter(pid, '|| cat("$T/shown/f")')}; cat("$T/shown/f")`)
    const operations = readFileSync(auditPath, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; operation: string })
      .filter(({ kind }) => kind === 'decision')
      .map(({ operation }) => operation)
    expect(operations.filter((each) => /^cat in mnt:\[\d+\] of process \d+$/.test(each))).toHaveLength(3)
    expect(operations.filter((each) => each === 'cat')).toHaveLength(3)
  })

  rootOnly.each([
    ['throws', 'throw "enough"', 'CallbackExecutionError: Callback execution failed: Runtime error: enough'],
    ['is denied', 'cat("/etc/passwd")', 'Callback execution failed: '],
    ['fails', 'cat("$T/shown/only")', 'Callback execution failed: '],
    ['never ends', 'loop {}', 'Too many operations'],
    ['calls itself for ever', 'let f = |f| f.call(f); f.call(f)', 'Stack overflow'],
  ])('is left when the closure %s', async (_, closure, said) => {
    const { pid } = await bound()
    const { result } = perform(enter(pid, `|| { ${closure} }`), { scriptLimits: { maxOperations: 100_000 } })
    expect(result.error?.message).toContain(said)
    if (closure.includes('passwd')) expect(result.ending).toBe('denied')
  })

  rootOnly('is left when the closure ends the script', async () => {
    const { pid } = await bound()
    expect(perform(enter(pid, '|| exit("over")')).result.output).toBe('over')
  })

  rootOnly('is left before a catch goes on', async () => {
    const { pid } = await bound()
    const caught = '[e.kind == ProcessErrorKind::CallbackExecutionError, cat("$T/shown/f")]'
    const script = `let r = (); try { ${enter(pid, '|| { throw "x" }')} } catch (e) { r = ${caught}; } r`
    expect(perform(script).result.output).toBe('[true, "outer"]')
  })

  rootOnly('is not entered where the policy denies it', async () => {
    const { pid } = await bound()
    const { result } = perform(enter(pid, '|| cat("$T/shown/f")'), { policy: permitTree(workspace.path) })
    expect(result.ending).toBe('denied')
    const both = perform(enter(pid, '|| cat("$T/shown/f")', '.mount(true).net(true)'), {
      policy: `permit(principal, action == process_system::Action::"mount_namespace", resource);${permitTree(workspace.path)}`,
    })
    expect(both.result.denial?.action).toContain('network_namespace')
  })

  rootOnly('FS-1: nothing that was opened on one side is used on the other', async () => {
    const { pid } = await bound()
    const open = `DirConfig().path("$T/shown").build().open(OpenDirOptions().build())`
    const read = (folder: string): string => `${folder}.open_file("f", OpenFileOptions().read(true).build()).read()`
    const outer = perform(`let d = ${open}; ${enter(pid, `|| ${read('d')}`)}`)
    expect(outer.result.error?.message).toContain('it was opened in other namespaces')
    const inner = perform(`let d = ${enter(pid, `|| ${open}`)}; ${read('d')}`)
    expect(inner.result.error?.message).toContain('Bad file descriptor')
    expect(perform(enter(pid, `|| ${read(open)}`)).result.output).toBe('inner')
  })

  rootOnly('FS-3: links in it are followed in it, and what they lead to is asked about', async () => {
    const { pid } = await bound()
    const { result } = perform(enter(pid, '|| cat("$T/shown/link/passwd")'))
    expect(result.ending).toBe('denied')
    expect(perform(enter(pid, '|| cat("$T/shown/secret")')).result.error?.message).toContain('symbolic link')
  })

  rootOnly.each([
    [
      'execute',
      'DirConfig().path("$T").build().open(OpenDirOptions().build()).open_file("run", OpenFileOptions().read(true).build()).execute(ExecuteOptions().build())',
    ],
    ['ps', 'ps()'],
    ['hostname', 'hostname()'],
    ['df', 'Filesystems(FilesystemOptions().build()).filesystems()'],
    ['kill', 'kill(4194303)'],
  ])('%s is not performed in it', async (_, call) => {
    const { pid } = await bound()
    const { result } = perform(enter(pid, `|| ${call}`), { policy: 'permit(principal, action, resource);' })
    expect(result.error?.message).toContain('not in the namespaces of another process')
    expect(existsSync(`${workspace.path}/ran`)).toBe(false)
  })

  rootOnly('no namespace is entered from inside of another', async () => {
    const { pid } = await bound()
    const { result } = perform(enter(pid, `|| ${enter(pid, '|| 1')}`))
    expect(result.error?.message).toContain('nsenter: ')
  })

  rootOnly('the names of users are those of the machine: another root does not say who owns what', async () => {
    const passwd = `${workspace.path}/other/passwd`
    const { pid } = await startNamespaces(
      '--mount',
      `echo "mallory:x:0:0::/:/bin/sh" > ${passwd} && mount --bind ${passwd} /etc/passwd`,
    )
    const owner = `DirConfig().path("$T/shown").build().open(OpenDirOptions().build()).open_file("f", OpenFileOptions().read(true).build()).metadata().owner.user`
    const outside = perform(owner).result.output
    expect(outside).toBe('root')
    expect(perform(enter(pid, `|| ${owner}`)).result.output).toBe(outside)
  })

  rootOnly('one that has no /proc is one like any other', async () => {
    const { pid } = await startNamespaces(
      '--mount',
      `mount --bind ${workspace.path}/other ${workspace.path}/shown && mount -t tmpfs none /proc`,
    )
    const { result } = perform(enter(pid, '|| { write("$T/shown/g", "y"); cat("$T/shown/f") + cat("$T/shown/g") }'))
    expect(result.error?.message).toBeUndefined()
    expect(result.output).toBe('innery')
  })

  rootOnly('a process that is not there, or ended while the question was open, is not entered', async () => {
    const { pid, child } = await sleeper()
    const asking = perform(enter(pid, '|| cat("$T/shown/f")'), {
      policy: `@approval("ask") permit(principal, action, resource is process_system::Process);${permitTree(workspace.path)}`,
      approver: {
        ask: () => {
          child.kill('SIGKILL')
          for (const until = Date.now() + 200; Date.now() < until; );
          return 'approved'
        },
      },
    })
    expect(asking.result.error?.message).toMatch(/ProcessNotFound|Stale file handle/)
    expect(perform(enter(4_194_303, '|| 1')).result.error?.message).toContain('ProcessNotFound')
    expect(perform(enter(4_194_303, '|| 1'), { policy: '' }).result.ending).toBe('denied')
  })

  rootOnly('it is the same where the engine is in a process of its own', async () => {
    const { pid } = await bound()
    const { result } = perform(`[${enter(pid, '|| cat("$T/shown/f")')}, cat("$T/shown/f")]`, { engine: engineUrl })
    expect(result.error?.message).toBeUndefined()
    expect(result.output).toBe('["inner", "outer"]')
  })
})

const engineUrl = new URL('../../../apps/cli/bundle/engine-child.js', import.meta.url)

describe('a network namespace', () => {
  rootOnly('is where the closure looks and starts programs, and nothing after it', async () => {
    const { pid } = await startNamespaces('--net')
    const list = `DirConfig().path("$T").build().open(OpenDirOptions().build()).open_file("list", OpenFileOptions().read(true).build())`
    const script = `let f = ${list}; f.chmod(0o755); let out = f.execute(ExecuteOptions().build()).stdout;
      let inside = ${enter(pid, `|| { ${list}.execute(ExecuteOptions().build()).stdout }`, '.net(true)')};
      [inside.contains("lo"), inside == out, f.execute(ExecuteOptions().build()).stdout == out]`
    const { result } = perform(script)
    expect(result.error?.message).toBeUndefined()
    expect(Object.keys(networkInterfaces()).length).toBeGreaterThan(0)
    expect(result.output).toBe('[true, false, true]')
  })

  rootOnly('nothing is contacted from it: what contacts has its own place', async () => {
    const { pid } = await startNamespaces('--net')
    const policy = 'permit(principal, action, resource);'
    const { result } = perform(enter(pid, '|| curl("http://127.0.0.1:9/")', '.net(true)'), { policy })
    expect(result.error?.message).toContain('the network is not contacted from the namespaces of another process')
  })

  test.each(['..', '.', 'a/b', '../x', '/etc', '', 'a\\x00b', '-'.repeat(300)])('the name %j is refused', (name) => {
    const script = `ProcessManager().nsenter(NamespaceOptions().net_ns_name("${name}").build(), || 1)`
    expect(perform(script, { policy: 'permit(principal, action, resource);' }).result.error?.message).toContain(
      'not the name of a namespace',
    )
  })

  test('by its name is asked for, and one that is not there is an error', () => {
    const script = 'ProcessManager().nsenter(NamespaceOptions().net_ns_name("none-such").build(), || 1)'
    expect(perform(script).result.ending).toBe('denied')
    const asks = [
      'network_namespace File /run/netns/none-such',
      'open Dir /run/netns',
      'open File /run/netns/none-such',
    ]
    expect(perform(script, { policy: permit(...asks) }).result.error?.message).toContain('No such file or directory')
  })
})
