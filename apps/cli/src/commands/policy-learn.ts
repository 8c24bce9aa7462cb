// `sallyport policy learn`: runs a script in observe mode, for real or on a copy, and writes the smallest policy for what it did.

import { closeSync, openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CodedError, escapeControls, visibleLine } from '@sallyport/diagnostics'
import type { Generalization } from '@sallyport/policy'
import {
  auditFolder,
  type Ending,
  type LaunchResult,
  launchRun,
  logLevelOf,
  newRunId,
  type ProfileName,
  profiles,
  stateFolder,
} from '@sallyport/runner/launch'
import { exitCode, exitCodeOf } from '../exit-code.js'
import { runOnCopy } from '../learning/run-on-copy.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'
import type { WorkerStart } from '../worker-start.js'

export interface LearnFlags {
  readonly forReal?: boolean
  readonly copy?: string
  readonly args?: string
  readonly out?: string
  readonly force?: boolean
  readonly byDirectory?: string | true
  readonly byHost?: boolean
  readonly profile?: ProfileName
  readonly output?: 'human' | 'json'
}

interface LearnedDocument {
  readonly schema: 'sallyport/learned-policy'
  readonly schemaVersion: 1
  readonly ending: Ending
  /** Why the script ended otherwise than well. */
  readonly error: string | null
  readonly policy: string
  readonly rules: readonly { readonly text: string; readonly calls: number }[]
  readonly impossible: readonly string[]
}

export async function policyLearn(
  [script = '']: readonly string[],
  flags: LearnFlags,
  terminal: Terminal,
  workerStart: WorkerStart | undefined,
): Promise<number> {
  if ((flags.forReal === true) === (flags.copy !== undefined)) {
    throw new UsageError(
      'say where the script may act, and say it once',
      '`--for-real` on the real files, or `--copy DIR` on a copy of one directory',
    )
  }
  const found =
    flags.copy === undefined
      ? await learnHere(script, flags, terminal, workerStart)
      : await learnOnCopy(script, flags.copy, flags, terminal)
  return typeof found === 'number' ? found : present(found, flags, terminal)
}

async function learnHere(
  script: string,
  flags: LearnFlags,
  terminal: Terminal,
  workerStart: WorkerStart | undefined,
): Promise<LearnedDocument | number> {
  const run = newRunId(new Date())
  const profile = flags.profile ?? 'default'
  const launched = await launchRun({
    scriptPath: script,
    policyPath: { name: 'nothing.cedar', text: '' },
    argumentsPath: flags.args,
    workerUrl: workerStart?.url ?? new URL('./worker.js', import.meta.url),
    worker: workerStart?.worker,
    terminationGraceMs: 0,
    order: {
      policyMode: 'strict',
      authorizerMode: 'observe',
      program: 'sallyport',
      profile,
      isolation: 'none',
      run,
      limits: profiles[profile],
      approvals: 'nobody',
      audit: { path: join(auditFolder(process.env), `${run}.jsonl`), sync: false },
      stateFolder: stateFolder(process.env),
      logLevel: logLevelOf(process.env),
      measuresProcess: false,
      learns: generalizationOf(flags),
    },
  })
  return documentOf(launched, terminal)
}

function generalizationOf({ byDirectory, byHost }: LearnFlags): Generalization {
  if (typeof byDirectory !== 'string') return { byDirectory: byDirectory === true ? 'each' : undefined, byHost }
  const below = resolve(byDirectory)
  if (below === '/') throw new UsageError('everything is below `/`', 'name a directory with `--by-directory`')
  return { byDirectory: { below }, byHost }
}

function documentOf(launched: LaunchResult, terminal: Terminal): LearnedDocument | number {
  switch (launched.kind) {
    case 'result': {
      const { result, learned } = launched
      if (learned === undefined) throw new Error('the run taught nothing')
      return {
        schema: 'sallyport/learned-policy',
        schemaVersion: 1,
        ending: result.ending,
        error: result.error?.message ?? null,
        policy: learned.text,
        rules: learned.rules,
        impossible: learned.impossible,
      }
    }
    case 'input-failure':
      terminal.error(launched.error)
      return exitCode.usage
    case 'start-failure':
      for (const detail of launched.failure.details) terminal.complain(detail)
      return exitCode.usage
    case 'lost':
      terminal.complain(`error: ${launched.message}`)
      return launched.reason === 'defect' ? exitCode.defect : exitCode.limit
  }
}

/** The inner command says itself what went wrong. */
async function learnOnCopy(
  script: string,
  directory: string,
  flags: LearnFlags,
  terminal: Terminal,
): Promise<LearnedDocument | number> {
  generalizationOf(flags)
  const inner = [
    ...['policy', 'learn', '--for-real', '--output', 'json'],
    ...(flags.args === undefined ? [] : [`--args=${flags.args}`]),
    ...(flags.byHost === true ? ['--by-host'] : []),
    ...(flags.profile === undefined ? [] : ['--profile', flags.profile]),
    ...(flags.byDirectory === undefined
      ? []
      : [flags.byDirectory === true ? '--by-directory' : `--by-directory=${flags.byDirectory}`]),
    ...['--', script],
  ]
  const { code, output, copied } = await runOnCopy(directory, stateFolder(process.env), inner)
  if (copied.leftOut > 0)
    terminal.remark(`left out of the copy: ${copied.leftOut} that are neither files, directories nor links`)
  const document: unknown = JSON.parse(output)
  return isLearnedDocument(document) ? document : code
}

function isLearnedDocument(value: unknown): value is LearnedDocument {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'sallyport/learned-policy'
}

function present(learned: LearnedDocument, flags: LearnFlags, terminal: Terminal): number {
  const { ending, error, policy, rules, impossible } = learned
  if (flags.out !== undefined) writePolicy(flags.out, policy, flags.force === true)
  if (flags.output === 'json') terminal.result(`${escapeControls(JSON.stringify(learned))}\n`)
  else if (flags.out === undefined) terminal.result(policy)
  else terminal.remark(`${rules.length} rules written to ${visibleLine(flags.out)}`)
  if (ending !== 'success') {
    terminal.complain(`the run ended as \`${ending}\`: the policy covers what it did until then`)
    if (error !== null) terminal.complain(`  ${visibleLine(error)}`)
  }
  for (const each of impossible) terminal.complain(`no policy can permit ${visibleLine(each)}`)
  if (ending !== 'success') return exitCodeOf(ending, error ?? '')
  return impossible.length === 0 ? exitCode.done : exitCode.denied
}

function writePolicy(path: string, text: string, replaces: boolean): void {
  try {
    const fd = openSync(path, replaces ? 'w' : 'wx', 0o644)
    try {
      writeSync(fd, text)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new CodedError({
      code: 'cli/cannot-write',
      message: exists ? `\`${path}\` exists already` : `cannot write \`${path}\``,
      hint: exists ? 'name another file with `--out`, or replace it with `--force`' : 'name another file with `--out`',
      cause: error,
    })
  }
}
