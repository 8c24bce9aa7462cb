// `sallyport policy new`: a starter policy and the decision tests that prove it, both new files.

import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { CodedError } from '@sallyport/diagnostics'
import { ciJob, type EntityUid, editConfiguration, logTriage, readOnlyTree, type Starter } from '@sallyport/policy'
import { effectiveUser } from '@sallyport/runner'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

interface NewFlags {
  readonly out?: string
  readonly user?: string
  readonly results?: string
}

/** Where a job in continuous integration may write, unless told otherwise. */
const resultsByDefault = 'reports'

type Make = (principal: EntityUid, path: string, flags: NewFlags) => Starter

const starters = new Map<string, Make>([
  ['read-only-tree', (principal, directory) => readOnlyTree({ principal, directory })],
  ['log-triage', (principal, directory) => logTriage({ principal, directory })],
  [
    'configuration-edit',
    (principal, file) => editConfiguration({ principal, directory: dirname(file), fileName: basename(file) }),
  ],
  [
    'ci',
    (principal, directory, { results = resultsByDefault }) => ciJob({ principal, directory, outputName: results }),
  ],
])

export async function policyNew(args: readonly string[], flags: NewFlags, terminal: Terminal): Promise<number> {
  const [kind = '', path = ''] = args
  const make = starters.get(kind)
  if (make === undefined)
    throw new UsageError(`there is no starter \`${kind}\``, `use one of ${[...starters.keys()].join(', ')}`)
  const starter = make({ type: 'User', id: flags.user ?? effectiveUser() }, resolve(path), flags)
  const policyPath = flags.out ?? `${kind}.cedar`
  const casesPath = `${policyPath.replace(/\.cedar$/, '')}.case.json`
  writeNew([
    [policyPath, `${starter.policy.trimEnd()}\n`],
    [casesPath, `${JSON.stringify(starter.cases, undefined, 2)}\n`],
  ])
  terminal.result(`${policyPath}\n${casesPath}\n`)
  terminal.remark(`Read the policy, then try it: sallyport policy test ${casesPath} --policy ${policyPath}`)
  return exitCode.done
}

/** Writes files that must not exist yet: all of them or none. */
function writeNew(files: readonly (readonly [string, string])[]): void {
  const written: string[] = []
  try {
    for (const [path, text] of files) {
      const fd = openSync(path, 'wx', 0o644)
      written.push(path)
      try {
        writeSync(fd, text)
      } finally {
        closeSync(fd)
      }
    }
  } catch (error) {
    for (const path of written) unlinkSync(path)
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const path = files[written.length]?.[0] ?? ''
    throw new CodedError({
      code: 'cli/cannot-write',
      message: code === 'EEXIST' ? `\`${path}\` exists already` : `cannot write \`${path}\``,
      hint: 'name another file with `--out`',
      cause: error,
    })
  }
}
