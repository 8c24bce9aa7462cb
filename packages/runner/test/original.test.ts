// The allowed cases of every operation through the original's executable, where `REX_RUNNER` names it: what both give must be the same,
// but for what docs/differences-from-rex.md tells. Built with `cargo install rex-runner --version 0.1.0`.

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeWorkspace, run } from './harness.js'
import { operationCases } from './operation-cases.js'

const original = process.env['REX_RUNNER']
const everything = 'permit(principal, action, resource);'

/** Operations whose results differ on purpose, each with a line of the page above. */
const otherwise = new Map([
  ['ls', 'ls::recursive does what it says'],
  ['parse_datetime', 'offsets are taken into account, and invalid dates are refused when they are made'],
  ['from_epoch_seconds', 'moments show themselves'],
  ['RcDirHandle.disk_usage', 'entries come by name'],
  ['lsblk', 'a machine without /dev/disk/by-id has no logical volumes'],
  ['du', 'beside the totals, what the tree itself holds'],
])

/** What the original has no word for, or where it counts in types that scripts cannot compare. */
const unknownThere = /not found|Unknown property|Undefined module|Variable not found/

interface Document {
  readonly output: string
  readonly status: string
  readonly error?: { readonly message: string }
}

function byOriginal(script: string, folder: string): Document {
  const [scriptPath, policyPath] = [join(folder, 's.rhai'), join(folder, 'p.cedar')]
  writeFileSync(scriptPath, script)
  writeFileSync(policyPath, everything)
  const { stdout } = spawnSync(original ?? '', ['-s', scriptPath, '-p', policyPath], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  return JSON.parse(stdout) as Document
}

describe.skipIf(original === undefined)('as the original (REX_RUNNER names its executable)', () => {
  const cases = operationCases
    .filter(({ operation }) => !otherwise.has(operation))
    .flatMap(({ operation, allowed }) => allowed.map((one) => ({ operation, ...one })))
    .filter(({ failure, script }) => failure === undefined && !script.includes('type_of('))

  test.each(cases)('$operation: $script', ({ tree, script }) => {
    const [theirs, ours, scratch] = [makeWorkspace(tree), makeWorkspace(tree), makeWorkspace()]
    try {
      const expected = byOriginal(script.replaceAll('$T', theirs.path), scratch.path)
      if (unknownThere.test(expected.error?.message ?? '')) return
      const { result } = run({ script: script.replaceAll('$T', ours.path), policy: everything })
      expect(result.error?.message ?? result.output).toBe(
        (expected.error?.message ?? expected.output).replaceAll(theirs.path, ours.path),
      )
    } finally {
      for (const each of [theirs, ours, scratch]) each.remove()
    }
  })
})
