// Who uses which files, and what processes cost: shown only of processes that may be looked at.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { makeWorkspace, permit, run, type Workspace } from './harness.js'
import { commandOf, endStarted, sleeper, start, until } from './started-processes.js'

const onLinux = describe.runIf(process.platform === 'linux')
const workspaces: Workspace[] = []
afterEach(() => {
  endStarted()
  for (const workspace of workspaces.splice(0)) workspace.remove()
})

function folder(): string {
  const workspace = makeWorkspace()
  workspaces.push(workspace)
  return workspace.path
}

const permitCommand = (action: string, word: string): string =>
  `permit(principal, action == process_system::Action::"${action}", resource is process_system::Process) when { resource.command like "*${word}*" };`

const proc = permit('open Dir /proc', 'read Dir /proc')
const lsof = (options: string): string => `ProcessManager().list_open_files(LsofOptions().${options}.build())`
const show = (script: string): string => `${script}.map(|f| [f.access, f.file_type, f.file_path])`

/** A shell whose descriptor 7 is the file. */
const holder = (path: string, word: string) => start('/bin/sh', ['-c', 'exec 7<"$0"; kill -STOP $$', path, word])

async function isHeld(pid: number, path: string): Promise<void> {
  await until(() =>
    run({ script: show(lsof(`pid(${pid})`)), policy: proc + permit('list_fds Process *') }).result.output.includes(
      path,
    ),
  )
}

onLinux('files that processes use', () => {
  test('PR-8: are shown of permitted processes only, and the others are a remark', async () => {
    const path = `${folder()}/held`
    writeFileSync(path, '')
    const [seen, unseen] = [await holder(path, 'seen-holder'), await holder(path, 'other-holder')]
    await isHeld(seen.pid, path)
    await isHeld(unseen.pid, path)
    const policy = proc + permitCommand('list_fds', 'seen-holder')
    const users = `ProcessManager().processes_using_inode("${path}").map(|f| [f.pid, f.access, f.to_map().access_types])`
    const { result } = run({ script: users, policy })
    expect(result.output).toBe(`[[${seen.pid}, "File descriptor", ["File descriptor"]]]`)
    expect(result.report.notes.join()).toContain('processes left out: the policy denies `list_fds`')
    const { output } = run({ script: show(lsof(`path("${path}")`)), policy }).result
    expect(output).toBe(`[["File descriptor", "REG", "${path}"]]`)
  })

  test('a folder means itself, and what is below it only when asked for', async () => {
    const place = folder()
    mkdirSync(`${place}/in`)
    mkdirSync(`${place}/in-too`)
    writeFileSync(`${place}/in/a`, '')
    writeFileSync(`${place}/in-too/a`, '')
    const holders = [await holder(`${place}/in/a`, 'below'), await holder(`${place}/in-too/a`, 'beside')]
    for (const { pid } of holders) await isHeld(pid, place)
    const policy = proc + permit('list_fds Process *')
    expect(run({ script: show(lsof(`path("${place}/in")`)), policy }).result.output).toBe('[]')
    expect(run({ script: show(lsof(`path("${place}/in").include_subdir(true)`)), policy }).result.output).toBe(
      `[["File descriptor", "REG", "${place}/in/a"]]`,
    )
  })

  test('of one process: sockets, pipes and what has no place too', async () => {
    const script = "require('net').createServer().listen(0); setInterval(() => {}, 1000)"
    const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'ignore', 'ignore'] })
    const { pid = 0 } = child
    const policy = proc + permit('list_fds Process *')
    const types = (): string => run({ script: `${lsof(`pid(${pid})`)}.map(|f| f.file_type)`, policy }).result.output
    try {
      await until(() => types().includes('ANON_INODE'))
      for (const type of ['SOCK', 'CHR', 'ANON_INODE', 'REG', 'DIR']) expect(types()).toContain(`"${type}"`)
      const maps = run({
        script: `${lsof(`pid(${pid})`)}.filter(|f| f.access == "Executable")[0].to_map().keys()`,
        policy,
      })
      expect(maps.result.output).toBe(
        '["access_type", "command", "file_path", "file_type", "pid", "process_name", "user"]',
      )
    } finally {
      child.kill('SIGKILL')
    }
  })

  test('a denied process and one that is not there look alike', async () => {
    const { pid } = await sleeper()
    const shown = (number: number): string =>
      (run({ script: lsof(`pid(${number})`), policy: proc }).result.error?.message ?? '').replaceAll(
        String(number),
        'N',
      )
    expect(shown(pid)).toContain('list_fds" for process_system::Process::N')
    expect(shown(4_194_304)).toBe(shown(pid))
    const { result } = run({ script: lsof('pid(4194304)'), policy: proc + permit('list_fds Process *') })
    expect(result.error?.message).toContain('ProcessNotFound: Process not found: Process not found: PID 4194304')
  })

  test('FS-3, FS-8: links are followed only by who may open them and what they lead to; absent and denied look alike', async () => {
    const place = folder()
    writeFileSync(`${place}/held`, '')
    symlinkSync(`${place}/held`, `${place}/link`)
    const { pid } = await holder(`${place}/held`, 'linked')
    await isHeld(pid, place)
    const policy = proc + permit('list_fds Process *')
    const script = (name: string): string => show(lsof(`path("${place}/${name}")`))
    expect(run({ script: script('link'), policy }).result.output).toBe('[]')
    expect(run({ script: script('absent'), policy }).result.output).toBe('[]')
    const [link, held] = [permit(`open File ${place}/link`), permit(`open File ${place}/held`)]
    expect(run({ script: script('link'), policy: policy + link }).result.output).toBe('[]')
    expect(run({ script: script('link'), policy: policy + held }).result.output).toBe('[]')
    expect(run({ script: script('link'), policy: policy + link + held }).result.output).toBe(
      `[["File descriptor", "REG", "${place}/held"]]`,
    )
  })

  test('FS-10: a name that is not UTF-8 is left out with a remark', async () => {
    const bytes = Buffer.concat([Buffer.from(`${folder()}/`), Buffer.from([0xff])])
    const fd = openSync(bytes, 'w')
    const child = spawn('/bin/sleep', ['1000'], { stdio: ['ignore', 'ignore', fd] })
    try {
      const { pid = 0 } = child
      await until(() => commandOf(pid).startsWith('/bin/sleep'))
      const { result } = run({ script: show(lsof(`pid(${pid})`)), policy: proc + permit('list_fds Process *') })
      expect(result.output).not.toContain('\ufffd')
      expect(result.report.notes).toEqual([`1 files of process ${pid} left out: they could not be read`])
    } finally {
      child.kill('SIGKILL')
    }
  })
})

const monitor = (pids: string, more = ''): string =>
  `ProcessManager().monitor_processes_cpu(MonitorProcessesCpuOptions().pids_to_monitor([${pids}])${more}.build())`
const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

onLinux('use of processors', () => {
  test('a busy process uses some, one that sleeps none', async () => {
    const [busy, idle] = [await start('/bin/sh', ['-c', 'while :; do :; done', 'busy-one']), await sleeper()]
    const { result } = run({
      script: `${monitor(`${busy.pid}, ${idle.pid}`, '.batches(2)')}.map(|b| b.map(|p| [p.recent_cpu_usage > 5.0, p.recent_cpu_usage == 0.0]))`,
      policy: permit('list Process *'),
      sleep: pause,
    })
    expect(result.output).toBe('[[[true, false], [false, true]], [[true, false], [false, true]]]')
  })

  test('PR-8: denied and absent processes are left out alike', async () => {
    const [seen, hidden] = [await sleeper({ argv0: 'monitored' }), await sleeper()]
    const { result } = run({
      script: `${monitor(`${hidden.pid}, 4194304, ${seen.pid}`)}.map(|b| b.map(|p| p.pid))`,
      policy: permitCommand('list', 'monitored'),
    })
    expect(result.output).toBe(`[[${seen.pid}]]`)
    expect(result.report.notes).toEqual(
      [hidden.pid, 4_194_304].map((pid) => `process ${pid} left out: it is not there, or may not be listed`),
    )
  })

  test('a process that ended is left out of later batches', async () => {
    const path = `${folder()}/pid`
    // Its parent waits for it, so that it is gone once it ended.
    await start('/bin/sh', ['-c', 'sleep 1000 & echo $! > "$0"; wait; kill -STOP $$', path])
    await until(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('\n'))
    const pid = Number(readFileSync(path, 'utf8'))
    let slept = 0
    const { result } = run({
      script: `${monitor(String(pid), '.batches(3).delay_in_seconds(1)')}.map(|b| b.len())`,
      policy: permit('list Process *'),
      sleep: (milliseconds) => {
        slept += milliseconds
        if (slept === 300) process.kill(pid, 'SIGKILL')
        pause(20)
      },
    })
    expect(result.output).toBe('[1, 0, 0]')
    expect(slept).toBe(2200)
  })

  test('threads have figures of their own', async () => {
    const { pid } = await start(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await until(() => readdirSync(`/proc/${pid}/task`).length > 1)
    const { result } = run({
      script: `${monitor(String(pid), '.include_threads(true)')}[0].map(|p| p.ppid == ${pid})`,
      policy: permit('list Process *'),
      sleep: pause,
    })
    expect(result.output).toMatch(/^\[false(, true)+\]$/)
  })

  test('EN-5: the time limit of the script ends the wait', async () => {
    const { pid } = await sleeper()
    const started = Date.now()
    const { result } = run({
      script: `try { ${monitor(String(pid), '.batches(2).delay_in_seconds(3600)')} } catch (e) { "caught" }`,
      policy: permit('list Process *'),
      sleep: pause,
      scriptLimits: { maxMilliseconds: 600 },
    })
    expect(result.ending).toBe('limit')
    expect(Date.now() - started).toBeLessThan(5000)
  })
})
