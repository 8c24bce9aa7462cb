// Programs at random, run by our engine and by the reference: what comes out otherwise, shrunk and grouped by its cause.

import fc from 'fast-check'
import { type Difference, difference } from './compare-answers.js'
import { minimise, tokenize } from './minimise.js'
import { ourAnswer } from './our-answer.js'
import { anyText, program, tokens } from './programs.js'
import type { Answer, Configuration, ReferenceProcess, Request } from './reference-process.js'
import { typedProgram } from './typed-programs.js'

export interface Divergence extends Difference {
  readonly request: Request
  /** How many programs of the run had this cause. */
  count: number
}

const modules = [
  {
    name: 'lib',
    script:
      'export const seven = 7; export let items = [1, 2]; const OWN = 3; fn add(v, w) { v + w + global::OWN - own() } private fn own() { 3 } fn string.shout() { this + "!" }',
  },
]

const choice: fc.Arbitrary<Configuration> = fc.oneof(
  { weight: 16, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ strictVariables: true }) },
  { weight: 1, arbitrary: fc.constant({ failOnInvalidMapProperty: true }) },
  { weight: 1, arbitrary: fc.constant({ fastOperators: false }) },
  { weight: 1, arbitrary: fc.constantFrom(...[0, 1, 2, 5].map((maxCallLevels) => ({ maxCallLevels }))) },
  { weight: 1, arbitrary: fc.constantFrom(...[0, 1, 3, 6].map((maxVariables) => ({ maxVariables }))) },
  { weight: 1, arbitrary: fc.constantFrom(...[0, 1, 3].map((maxFunctions) => ({ maxFunctions }))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['If', 'Switch', 'Statement'].map((name) => ({ [`allow${name}Expression`]: false })),
      { allowLoopExpressions: false },
      { allowAnonymousFn: false },
      { allowLooping: false },
      { allowShadowing: false },
    ),
  },
)

const configuration: fc.Arbitrary<Configuration> = fc
  .tuple(fc.constantFrom<'none' | 'simple'>('none', 'simple'), choice)
  .map(([optimization, chosen]) => ({ maxOperations: 100_000, optimization, ...loaded(chosen), ...chosen }))

/** The reference reads modules before the run, with the engine's own limits. */
function loaded(chosen: Configuration): Configuration {
  return Object.keys(chosen).some((key) => key.startsWith('max')) ? {} : { modules }
}

/** A program that lost, doubled, swapped or changed some of its tokens. */
const broken: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(typedProgram, program),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...tokens)), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, edits]) => edits.reduce(broke, tokenize(text)).join(''))

function broke(pieces: readonly string[], [place, how, token]: readonly [number, number, string]): string[] {
  const at = pieces.length === 0 ? 0 : place % pieces.length
  const [before, piece, after] = [pieces.slice(0, at), pieces.slice(at, at + 1), pieces.slice(at + 1)]
  if (how === 0) return [...before, ...after]
  if (how === 1) return [...before, ...piece, ...piece, ...after]
  if (how === 2) return [...before, ...after.slice(0, 1), ...piece, ...after.slice(1)]
  return [...before, token, ...after]
}

const request: fc.Arbitrary<Request> = fc.record({
  script: fc.oneof(
    { weight: 10, arbitrary: typedProgram },
    { weight: 1, arbitrary: program },
    { weight: 3, arbitrary: broken },
    { weight: 1, arbitrary: anyText },
  ),
  config: configuration,
})

const batch = 200
/** Programs of one cause that are shrunk: their smallest is shown. */
const shrunkPerCause = 1

export async function findDivergences(reference: ReferenceProcess, seed: number, runs: number): Promise<Divergence[]> {
  const found = new Map<string, Divergence[]>()
  for (let done = 0; done < runs; done += batch) {
    const requests = fc.sample(request, { seed: seed + done, numRuns: Math.min(batch, runs - done) })
    const answers = requests.map((one) => reference.ask(one))
    for (const [index, one] of requests.entries()) {
      await judge(reference, one, await (answers[index] ?? reference.ask(one)), found)
    }
  }
  return [...found.values()].map(smallest).sort((left, right) => right.count - left.count)
}

async function judge(
  reference: ReferenceProcess,
  one: Request,
  theirs: Answer,
  found: Map<string, Divergence[]>,
): Promise<void> {
  const first = difference(ourAnswer(one), theirs)
  if (first === undefined) return
  const group = found.get(first.cause) ?? []
  found.set(first.cause, group)
  for (const known of group) known.count += 1
  if (group.length < shrunkPerCause) group.push(await shrink(reference, one, first, group[0]?.count ?? 1))
}

async function shrink(
  reference: ReferenceProcess,
  one: Request,
  first: Difference,
  count: number,
): Promise<Divergence> {
  const judged = new Map<string, Difference>()
  const plain = {
    ...one,
    config: { maxOperations: 100_000, modules, optimization: one.config.optimization ?? 'simple' },
  }
  if (Object.keys(one.config).some((key) => !(key in plain.config))) {
    const without = difference(ourAnswer(plain), await reference.ask(plain))
    if (without?.cause === first.cause) return shrink(reference, plain, without, count)
  }
  const script = await minimise(one.script, async (candidates) => {
    const asked = candidates.map((candidate) => ({ ...one, script: candidate }))
    const answers = await Promise.all(asked.map((candidate) => reference.ask(candidate)))
    return asked.findIndex((candidate, index) => {
      const theirs = answers[index]
      const now = theirs === undefined ? undefined : difference(ourAnswer(candidate), theirs)
      if (now?.cause !== first.cause) return false
      judged.set(candidate.script, now)
      return true
    })
  })
  return { ...(judged.get(script) ?? first), request: { ...one, script }, count }
}

function smallest(group: readonly Divergence[]): Divergence {
  return group.reduce((left, right) => (right.request.script.length < left.request.script.length ? right : left))
}

export function reportText(divergences: readonly Divergence[]): string {
  return divergences
    .map(({ cause, count, request: { script, config }, ours, theirs }) => {
      const { modules: _, maxOperations: __, ...shown } = config
      return `## ${count} × ${cause}\n${JSON.stringify(shown)}\n${script}\n  ours   ${ours}\n  theirs ${theirs}\n`
    })
    .join('\n')
}
