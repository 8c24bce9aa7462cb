// What needs the optional library says so where it is not installed: after the policy was asked, and without having done anything.

import Module from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withHandle } from './cases/file-reads.js'
import { makeWorkspace, permit, readTree, run } from './harness.js'

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
