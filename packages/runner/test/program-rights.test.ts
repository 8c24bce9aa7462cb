// Programs with capabilities, and in the namespace of processes of another: what PR-1 to PR-6 say holds for them too.

import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWorkspace, permitTree, type Ran, run, type Workspace } from './harness.js'
import { endNamespaces, startNamespaces } from './started-namespaces.js'
import { endStarted, sleeper } from './started-processes.js'

let workspace: Workspace
beforeEach(() => {
  workspace = makeWorkspace({
    run: '#!/bin/sh\nprintf "%s|" "$0" "$@" "$A"; exit 7\n',
    status: '#!/bin/sh\ngrep -E "^(CapAmb|CapInh|Uid|Gid|Groups|SigIgn|NSpid):" /proc/self/status\n',
    files: '#!/bin/sh\nls /proc/self/fd; cat; tr "\\0" " " < /proc/self/environ\n',
    input: '#!/bin/sh\nreadlink /proc/self/fd/0\n',
    self: '#!/bin/sh\necho $$\n',
    streams: '#!/bin/sh\ncat /proc/self/fdinfo/0 /proc/self/fdinfo/1 /proc/self/fdinfo/2\n',
    wait: '#!/bin/sh\n(sleep 2; echo late > "$1") &\nsleep 30\n',
    orphan: '#!/bin/sh\n(sleep 1; echo late > "$1") >/dev/null 2>&1 &\n',
    flood: '#!/bin/sh\nwhile :; do echo flood flood flood flood; done\n',
    killed: '#!/bin/sh\nkill -9 $$\n',
  })
})
afterEach(() => {
  workspace.remove()
  endStarted()
  endNamespaces()
})

const opened = (name: string): string => `let d = DirConfig().path("$T").build().open(OpenDirOptions().build());
  let f = d.open_file("${name}", OpenFileOptions().read(true).build()); f.chmod(0o755);`

function execute(name: string, options: string, policy?: string, limits?: object): Ran {
  const script = `${opened(name)} let r = f.execute(ExecuteOptions()${options}.build()); [r.exit_code, r.stdout]`
  return run({
    script: script.replaceAll('$T', workspace.path),
    policy: (policy ?? permitTree('$T')).replaceAll('$T', workspace.path),
    ...(limits === undefined ? {} : { limits }),
  })
}

const isRoot = process.getuid?.() === 0
const rootOnly = test.runIf(isRoot)
const withCapabilities = '.capabilities(["CAP_NET_RAW", "CAP_BPF"])'
const inside = (pid: number): string => `.namespace(ChildNamespaceOptions().target_process(${pid}).build())`

describe('capabilities', () => {
  rootOnly('are the only ones that are passed on', () => {
    const { result } = execute('status', withCapabilities)
    expect(result.error?.message).toBeUndefined()
    // The bits of CAP_NET_RAW and CAP_BPF.
    expect(result.output).toContain('CapInh:\\t0000008000002000')
    expect(result.output).toContain('CapAmb:\\t0000008000002000')
  })

  rootOnly('go with a change of user, as in the original: they are no way round who runs the program', () => {
    const { result } = execute('status', `${withCapabilities}.user("nobody").group("nogroup")`)
    expect(result.output).toContain('CapAmb:\\t0000000000000000')
    expect(result.output).toMatch(/Uid:\\t65534\\t65534/)
    expect(result.output).toMatch(/Groups:\\t ?\\n/)
  })

  rootOnly('change nothing else: arguments, environment and exit code are as ever', () => {
    const odd = ['$(id)', 'a b', 'é\u{1f600}', '\\n']
    const { result } = execute('run', `${withCapabilities}.args(${JSON.stringify(odd)}).env(#{ A: "b c" })`)
    expect(result.output).toMatch(/^\[7, "\/dev\/fd\/\d+\|/)
    expect(result.output).toContain(JSON.stringify(`${odd.join('|')}|b c|`).slice(1, -1))
  })

  rootOnly('PR-5: nothing can be read, and no descriptor of ours is there', () => {
    const { result } = execute('files', withCapabilities)
    const numbers = (/"([\d\\n]*)"/.exec(result.output ?? '')?.[1] ?? '').split('\\n').filter((each) => each !== '')
    expect(numbers.slice(0, 4)).toEqual(['0', '1', '2', '3'])
    // What the shell and ls have open.
    expect(numbers.length).toBeLessThanOrEqual(6)
    expect(execute('input', withCapabilities).result.output).toBe('[0, "/dev/null\\n"]')
  })

  rootOnly('streams wait as programs expect: nothing is lost that is written faster than we read', () => {
    const output = execute('streams', withCapabilities).result.output ?? ''
    const flags = [...output.matchAll(/flags:\\t(\d+)/g)].map(([, octal]) => Number.parseInt(octal ?? '', 8))
    expect(flags.map((each) => each & 0o4000)).toEqual([0, 0, 0])
  })

  rootOnly('signals that our own program ignores are not ignored', () => {
    expect(execute('status', withCapabilities).result.output).toContain('SigIgn:\\t0000000000000000')
  })
})

describe('PR-6: programs end, though our launcher is between them and us', () => {
  rootOnly('after their time, with those that they started', async () => {
    const late = `${workspace.path}/late`
    const limits = { programMilliseconds: 800 }
    const { result } = execute('wait', `.args(["${late}"])${withCapabilities}`, undefined, limits)
    expect(result.error?.message).toContain('ended after 1 seconds')
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(existsSync(late)).toBe(false)
  })

  rootOnly('with the call', async () => {
    const late = `${workspace.path}/late`
    expect(execute('orphan', `.args(["${late}"])${withCapabilities}`).result.error?.message).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(existsSync(late)).toBe(false)
  })

  rootOnly('when they write too much', () => {
    const { result } = execute('flood', withCapabilities, undefined, { programBytes: 10_000 })
    expect(result.error?.message).toContain('it wrote more than 10000 bytes')
  })
})

describe('a namespace of processes', () => {
  rootOnly('is that of the process that was named', async () => {
    const { pid } = await startNamespaces('--pid')
    const own = execute('self', '').result.output
    const { result } = execute('self', inside(pid))
    expect(result.error?.message).toBeUndefined()
    const number = Number(/"(\d+)\\n"/.exec(result.output ?? '')?.[1])
    expect(number).toBeGreaterThan(1)
    expect(number).toBeLessThan(50)
    expect(Number(/"(\d+)\\n"/.exec(own ?? '')?.[1])).toBeGreaterThan(50)
  })

  rootOnly('a program in it is run and ended like any other', async () => {
    const { pid } = await startNamespaces('--pid')
    expect(execute('run', `.args(["x"])${inside(pid)}`).result.output).toMatch(/^\[7, "\/dev\/fd\/\d+\|x\|\|"\]$/)
    expect(execute('killed', inside(pid)).result.output).toBe('[-9, ""]')
    const late = `${workspace.path}/late`
    const limits = { programMilliseconds: 800 }
    const { result } = execute('wait', `.args(["${late}"])${inside(pid)}`, undefined, limits)
    expect(result.error?.message).toContain('ended after 1 seconds')
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(existsSync(late)).toBe(false)
  })

  rootOnly('the policy knows the process, and a denial starts nothing', async () => {
    const { pid } = await startNamespaces('--pid')
    const policy = (number: number): string => `permit (principal, action, resource in file_system::Dir::"$T")
      when { action != file_system::Action::"execute" || (context has namespace && context.namespace.target_process_id == ${number}) };`
    expect(execute('self', inside(pid), policy(pid)).result.error?.message).toBeUndefined()
    expect(execute('self', inside(pid), policy(pid + 1)).result.ending).toBe('denied')
  })

  rootOnly('of a process that is not there is an error, after the policy was asked', async () => {
    const { pid, child, ended } = await sleeper()
    child.kill('SIGKILL')
    await ended
    expect(execute('self', inside(pid)).result.error?.message).toContain(`Failed to open pidfd for PID ${pid}`)
    expect(
      execute('self', inside(pid), 'permit(principal, action == file_system::Action::"open", resource);').result.ending,
    ).toBe('denied')
    for (const odd of [0, -1, 2 ** 31, 4_194_305]) {
      expect(execute('self', inside(odd)).result.error?.message).toContain(`Failed to open pidfd for PID ${odd}`)
    }
  })

  rootOnly('PR-1: a process that ended while the question was open is not entered', async () => {
    const { pid, child } = await sleeper()
    const script = `${opened('self')} f.execute(ExecuteOptions()${inside(pid)}.build()).stdout`
    const { result } = run({
      script: script.replaceAll('$T', workspace.path),
      policy: `permit(principal, action, resource) when { action != file_system::Action::"execute" };
        @approval("ask") permit(principal, action == file_system::Action::"execute", resource);`,
      approver: {
        ask: () => {
          child.kill('SIGKILL')
          while (isRunning(pid)) void 0
          return 'approved'
        },
      },
    })
    expect(result.error?.message).toContain(`Failed to open pidfd for PID ${pid}`)
  })
})

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
