// A run as the store kept it: what it concluded, what models said in it, who did which stage, and which files were looked at together.

import type { ModelCall, Project, Run, RunResults } from '@sallyport/store'
import { type KeptPlan, readKeptPlan, usualVotes } from '../agents/kept-plan.js'
import { namesInSubject } from '../agents/model/call-subject.js'
import { HuntError } from '../errors.js'

export interface KeptRun {
  readonly results: RunResults
  readonly calls: readonly ModelCall[]
  readonly plan: KeptPlan
  /** When it ended; where it was killed, when its last call did. */
  readonly until: string
  /** Files that it looked at, in the batches in which it did. */
  readonly batches: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

export async function readKeptRun(
  project: Project,
  runId: string,
  isAlive: (pid: number) => boolean,
  isPath: (name: string) => boolean,
): Promise<KeptRun> {
  const run = await project.run(runId, isAlive)
  if (run === undefined) throw unknownRun(runId)
  if (run.status === 'running') throw running(runId)
  const calls = (await project.modelCalls(runId)).filter(
    ({ stage }) => stage === 'investigate' || stage === 'revalidate',
  )
  const results = await project.runResults(runId)
  if (calls.length + results.investigations.length + results.verdicts.length === 0) throw nothingKept(runId)
  const until = run.endedAt ?? lastOf(run, calls, results)
  const plan = readKeptPlan(run.options)
  return {
    results,
    calls,
    plan: plan ?? planOf(calls),
    until,
    batches: await batchesOfRun(project, { calls, results, until }, isPath),
    notes: plan === undefined ? ['the run does not say who did which stage: its calls do, without the effort'] : [],
  }
}

function lastOf({ startedAt }: Run, calls: readonly ModelCall[], { investigations, verdicts }: RunResults): string {
  const times = [...calls, ...investigations, ...verdicts.map(({ verdict }) => verdict)].map(({ time }) => time)
  return [...times, startedAt].sort().at(-1) ?? startedAt
}

/** For runs of older versions. */
function planOf(calls: readonly ModelCall[]): KeptPlan {
  const stage = (name: string) => {
    const models = [...new Set(calls.filter((call) => call.stage === name).map(({ model }) => model))]
    return { agent: models.length > 0 ? ('model' as const) : ('analyst' as const), models, effort: null }
  }
  return { investigate: stage('investigate'), revalidate: stage('revalidate'), votes: usualVotes, nonce: null }
}

/** By the subjects of conversations; a file without one was looked at alone. */
async function batchesOfRun(
  project: Project,
  { calls, results, until }: Pick<KeptRun, 'calls' | 'results' | 'until'>,
  isPath: (name: string) => boolean,
): Promise<string[][]> {
  const own = subjectsOf(calls).map((subject) => namesInSubject(subject, isPath))
  // The largest first: a batch that was too long for the model was asked about in halves afterwards.
  const largest = [...own].sort((one, other) => other.length - one.length)
  const earlier = (await project.callSubjects('investigate', until)).map((subject) => namesInSubject(subject, isPath))
  const paths = new Set([...own.flat(), ...results.investigations.map(({ path }) => path)])
  const batches = new Map<string, string[]>()
  for (const path of paths) {
    const batch = [...largest, ...earlier].find((names) => names.includes(path)) ?? [path]
    batches.set(JSON.stringify(batch), [...batch])
  }
  return [...batches.values()]
}

function subjectsOf(calls: readonly ModelCall[]): string[] {
  return [...new Set(calls.filter(({ stage }) => stage === 'investigate').map(({ subject }) => subject))]
}

function unknownRun(runId: string): HuntError {
  return new HuntError({
    code: 'replay/unknown-run',
    message: `there is no run \`${runId}\``,
    hint: 'take one of those that `sallyport runs` lists',
  })
}

function running(runId: string): HuntError {
  return new HuntError({
    code: 'replay/still-running',
    message: `the run \`${runId}\` has not ended`,
    hint: 'wait for its end, then replay it',
  })
}

function nothingKept(runId: string): HuntError {
  return new HuntError({
    code: 'replay/nothing-kept',
    message: `nothing of the run \`${runId}\` can be held again: it investigated nothing, or what was said was pruned`,
    hint: 'replay a run of `hunt`, `investigate` or `revalidate`',
  })
}
