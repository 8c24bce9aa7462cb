// What needs the optional library says so where it is not installed: after the policy was asked, and without having done anything.

import { readdirSync } from 'node:fs'
import Module from 'node:module'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { terminate } from '../src/handles/process-handles.js'
import { askProcess } from '../src/operations/process-access.js'
import { DescriptorTable } from '../src/platform/descriptor.js'
import { holdProcess } from '../src/platform/process.js'
import { openProcesses } from '../src/platform/process-list.js'
import { Aim } from '../src/platform/signal.js'
import { allowingGuard } from './allowing-guard.js'
import { withHandle } from './cases/file-reads.js'
import { makeWorkspace, permit, readTree, run } from './harness.js'
import { endStarted, sleeper, start, until } from './started-processes.js'

type Load = (request: string, ...others: unknown[]) => unknown
const loader = Module as unknown as { _load: Load }
const load = loader._load

beforeAll(() => {
  loader._load = (request, ...others) => {
    if (request === 'koffi') throw new Error('not installed')
    return load.call(Module, request, ...others)
  }
})
afterAll(() => {
  loader._load = load
})

const operations = [
  ['fallocate', 'write', 'f.fallocate(FallocateOptions().length(100).build())'],
  ['set_extended_attr', 'set_x_attr', 'f.set_extended_attr(SetXAttrOptions().name("security.selinux").build())'],
] as const

test.runIf(process.platform === 'linux').each(operations)('%s', (name, action, script) => {
  const workspace = makeWorkspace({ 'a.txt': 'x' })
  try {
    const opens = [`open Dir ${workspace.path}`, `open File ${workspace.path}/a.txt`]
    const act = (...asks: string[]) =>
      run({ script: withHandle(script, 'write(true)').replaceAll('$T', workspace.path), policy: permit(...asks) })
    expect(act(...opens).result.ending).toBe('denied')
    const { result, decisions } = act(...opens, `${action} File ${workspace.path}/a.txt`)
    expect(result.error?.message).toContain(
      `UnsupportedOperationError: Unsupported Operation error: ${name}: the optional package koffi is not installed`,
    )
    expect(decisions.at(-1)).toBe(`allow ${action} File ${workspace.path}/a.txt`)
    expect(readTree(workspace.path)).toEqual({ 'a.txt': 'x' })
  } finally {
    workspace.remove()
  }
})

const rights = [
  ['capabilities', '.capabilities(["CAP_NET_RAW"])'],
  ['a namespace', `.namespace(ChildNamespaceOptions().target_process(${process.pid}).build())`],
] as const

test.runIf(process.platform === 'linux').each(rights)('execute with %s', (_, options) => {
  const workspace = makeWorkspace({ run: '#!/bin/sh\necho > ran\n' })
  try {
    const path = workspace.path
    const script = `let d = DirConfig().path("${path}").build().open(OpenDirOptions().build());
      let f = d.open_file("run", OpenFileOptions().read(true).build()); f.chmod(0o755);
      f.execute(ExecuteOptions()${options}.build())`
    const asks = [`open Dir ${path}`, `open File ${path}/run`, `chmod File ${path}/run`]
    expect(run({ script, policy: permit(...asks) }).result.ending).toBe('denied')
    const { result } = run({ script, policy: permit(...asks, `execute File ${path}/run`) })
    expect(result.error?.message).toContain(
      'UnsupportedOperationError: Unsupported Operation error: execute: the optional package koffi is not installed',
    )
    expect(Object.keys(readTree(path))).toEqual(['run'])
  } finally {
    workspace.remove()
  }
})

test.runIf(process.platform === 'linux')('unmount', () => {
  const workspace = makeWorkspace({ at: {} })
  try {
    const script = `unmount(UnmountOptions().path("${workspace.path}/at").build())`
    expect(run({ script, policy: '' }).result.ending).toBe('denied')
    const { result } = run({ script, policy: permit(`unmount Dir ${workspace.path}/at`) })
    expect(result.error?.message).toContain(
      'UnsupportedOperationError: Unsupported Operation error: unmount: the optional package koffi is not installed',
    )
  } finally {
    workspace.remove()
  }
})

test.runIf(process.platform === 'linux')('kill needs it not: the process is held by its directory', async () => {
  const { pid, ended } = await sleeper()
  expect(run({ script: `kill(${pid})`, policy: '' }).result.ending).toBe('denied')
  expect(run({ script: `kill(${pid})`, policy: permit('kill Process *') }).result.ending).toBe('success')
  expect(await ended).toBe('SIGTERM')
  endStarted()
})

test.runIf(process.platform === 'linux')(
  'PR-7: and one that ended since it was asked about gets no signal',
  async () => {
    const { pid, child, ended } = await sleeper()
    const table = new DescriptorTable(64)
    const held = holdProcess(openProcesses(table), pid, () => 'alice')
    if (held === undefined) throw new Error('it is not there')
    const aim = new Aim(held)
    const grant = allowingGuard().authorize(askProcess('kill', held, pid))
    child.kill('SIGKILL')
    await ended
    const byNumber = vi.spyOn(process, 'kill')
    expect(() => aim.send(terminate, grant)).toThrow('No such process')
    expect(byNumber).not.toHaveBeenCalled()
    byNumber.mockRestore()
    aim.close()
    table.closeAll()
  },
)

test.runIf(process.platform === 'linux')('PR-7: a thread is no process, though it has a number', async () => {
  const { pid } = await start(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await until(() => readdirSync(`/proc/${pid}/task`).length > 1)
  const tid = readdirSync(`/proc/${pid}/task`).at(-1)
  const byNumber = vi.spyOn(process, 'kill')
  const { result } = run({ script: `kill(${tid})`, policy: permit('kill Process *') })
  expect(result.error?.message).toContain(`Process not found: PID ${tid}`)
  expect(byNumber).not.toHaveBeenCalled()
  byNumber.mockRestore()
  endStarted()
})
