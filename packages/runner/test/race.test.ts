// FS-2, PR-1: while a second process exchanges files, directories and programs for links and FIFOs, nothing outside the permitted set is
// read, run or changed, and nothing waits. Each race must have been both won and lost, or it was none.

import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { Approver } from '../src/approval/approver.js'
import type { HostPlaces } from '../src/places.js'
import { Exchange } from './exchange.js'
import { permitTree, readTree, run } from './harness.js'
import { type Race, races } from './races.js'
import { makeSecondFolder, whyNoSecond } from './second-file-system.js'

const rounds = Number(process.env['RACE_ROUNDS'] ?? 120)
/** The rounds decide how long it takes; the timeout is only for what hangs. */
const timeout = 60_000 + rounds * 200
/** Between batches everything is put back. */
const batches = 6

let exchange: Exchange
afterEach(() => exchange.end())

const words: readonly (readonly [string, string])[] = [
  ['IND', 'DirConfig().path("$T/in/d").build().open(OpenDirOptions().build())'],
  ['IN', 'DirConfig().path("$T/in").build().open(OpenDirOptions().build())'],
  ['READ', 'OpenFileOptions().read(true).build()'],
  ['BOTH', 'OpenFileOptions().read(true).write(true).build()'],
]

function placed(text: string): string {
  const spelled = words.reduce(
    (sum, [word, meaning]) => sum.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), meaning),
    text,
  )
  return spelled.replaceAll('$T', exchange.folder)
}

/** Tries many times in one run, and gives how often it was won and lost, and how often the mark was seen. */
function scriptOf({ script, wins = 'no error wins', mark = 'SECRET' }: Race, times: number): string {
  return placed(`fn attempt() { ${script} }
    let won = 0; let lost = 0; let seen = 0;
    for round in 0..${times} {
      let text = "";
      try { let value = attempt(); text = \`\${value}\`; if text == "false" { lost += 1 } else { won += 1 } }
      catch (error) { text = \`\${error}\`; if text.contains("${wins}") { won += 1 } else { lost += 1 } }
      if text.contains("${mark}") { seen += 1 }
    }
    [won, lost, seen]`)
}

const below = (): string => permitTree(`${exchange.folder}/in`)

function numbersIn(output: string | undefined): readonly number[] {
  return (
    /^\[(\d+), (\d+), (\d+)\]$/
      .exec(output ?? '')
      ?.slice(1)
      .map(Number) ?? []
  )
}

function expectNothingOutside(decisions: readonly string[]): void {
  expect(exchange.outside()).toEqual(exchange.untouched)
  const outside = decisions.filter((each) => each.startsWith('allow') && each.includes(`${exchange.folder}/out`))
  expect(outside).toEqual([])
}

interface Batch {
  readonly won: number
  readonly lost: number
}

/** As many batches as the rounds say, and more until it was won and lost: with bad luck one stays away for long. */
async function runBatches(runBatch: (times: number) => Batch, costs = 1): Promise<void> {
  await exchange.start()
  const times = Math.ceil(rounds / batches / costs)
  const sum = { won: 0, lost: 0 }
  for (let batch = 0; batch < batches || (Math.min(sum.won, sum.lost) === 0 && batch < 20 * batches); batch += 1) {
    if (batch > 0) await exchange.renew()
    const { won, lost } = runBatch(times)
    sum.won += won
    sum.lost += lost
    expect(won + lost).toBe(times)
  }
  expect(sum.won).toBeGreaterThan(0)
  expect(sum.lost).toBeGreaterThan(0)
}

function runRace(race: Race, times: number, places: Partial<HostPlaces> = {}): Batch {
  const policy = `${below()}\n${race.policy ?? ''}`
  const limits = { programMilliseconds: 2_000 }
  const { result, decisions } = run({ script: scriptOf(race, times), policy, limits, places })
  expect(result.error?.message).toBeUndefined()
  const [won = 0, lost = 0, seen] = numbersIn(result.output)
  expect(seen, 'the outside was reached').toBe(0)
  expectNothingOutside(decisions)
  if (race.decided === undefined) return { won, lost }
  const decided = placed(race.decided)
  const truly = Math.min(times, decisions.filter((each) => each === decided).length)
  return { won: truly, lost: times - truly }
}

test.each(races.map((race) => [race.name, race] as const))('FS-2: %s', { timeout }, async (_name, race) => {
  exchange = new Exchange(race.swaps)
  if (race.needsOpenFiles === true) exchange.hold()
  await runBatches((times) => runRace(race, times), race.costs)
})

test('FS-2, PR-1: a program that is swapped is the one that was asked about, or none', { timeout }, async () => {
  exchange = new Exchange(['run'])
  const script = 'IN.open_file("run", READ).execute(ExecuteOptions().build()).stdout'
  await runBatches((times) => runRace({ name: 'execute', swaps: ['run'], script }, times), 4)
})

test.each(['exe', 'core'])(
  'FS-2, PR-1: a core dump whose %s is swapped is lent as it was asked about',
  { timeout },
  async (name) => {
    exchange = new Exchange([name])
    // The debugger may start nothing and write no file: it answers with what it is lent, by what a shell can do alone.
    const program = `#!/bin/sh
all=""
for lent in 4 5; do while read -r line || [ -n "$line" ]; do all="$all$line"; done < /proc/self/fd/$lent; done
case "$all" in *SECRET*) all=SECRET;; *inside*) all=inside;; *) all=nothing;; esac
for number in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do echo "$number^error,msg=\\"lent $all\\",value=\\"off\\""; done
`
    writeFileSync(`${exchange.folder}/kept/debugger`, program, { mode: 0o755 })
    const script = 'CoreDump("$T/in/exe", "$T/in/core").backtrace()'
    const race = { name, swaps: [name], script, wins: 'lent inside' }
    await exchange.renew()
    await runBatches((times) => runRace(race, times, { debugger: `${exchange.folder}/in/debugger` }), 8)
  },
)

const trees = Math.ceil(rounds / 4)

/** `script` acts on `PATH`, another tree in each round, in which a directory is exchanged for a link out of what is permitted. */
async function runTrees(script: string, policy = ''): Promise<readonly string[]> {
  exchange = new Exchange([])
  const numbers = Array.from({ length: trees }, (_, number) => number)
  for (const number of numbers) {
    mkdirSync(`${exchange.folder}/in/tree${number}/d`, { recursive: true })
    writeFileSync(`${exchange.folder}/in/tree${number}/d/a.txt`, 'inside')
    symlinkSync(`${exchange.folder}/out/d`, `${exchange.folder}/spare/link${number}`)
  }
  await exchange.start(...numbers.flatMap((number) => [`in/tree${number}/d`, `spare/link${number}`]))
  const each = scriptOf({ name: '', swaps: [], script: `attempt(0); ${script}` }, trees)
  const numbered = each
    .replace('fn attempt() { attempt(0);', 'fn attempt(number) {')
    .replace('attempt();', 'attempt(round);')
    .replaceAll('PATH', `"${exchange.folder}/in/tree" + number`)
  const { result, decisions } = run({ script: numbered, policy: `${below()} ${policy}` })
  expect(result.error?.message).toBeUndefined()
  const [won = 0, lost = 0] = numbersIn(result.output)
  expect(won + lost).toBe(trees)
  expect(won).toBeGreaterThan(0)
  return decisions
}

test.each([
  ['rm -r', 'rm([rm::recursive], PATH)'],
  [
    'delete',
    'DirConfig().path(PATH).build().open(OpenDirOptions().build()).delete(DeleteDirOptions().recursive(true).build())',
  ],
])('FS-2, FS-7: %s never leaves its tree', { timeout }, async (_name, script) => {
  expectNothingOutside(await runTrees(script))
})

test.skipIf(whyNoSecond !== undefined)(
  `FS-2, FS-7: move to another file system never leaves its tree (${whyNoSecond ?? 'found'})`,
  { timeout },
  async () => {
    const second = makeSecondFolder()
    try {
      const script = `let s = DirConfig().path(PATH).build().open(OpenDirOptions().build());
        let t = DirConfig().path("${second.path}").build().open(OpenDirOptions().build());
        IN.move(s, t, "n" + number, MoveOptions().build())`
      expectNothingOutside(await runTrees(script, permitTree(second.path)))
      expect(JSON.stringify(readTree(second.path))).not.toContain('SECRET')
      expect(readdirSync(second.path).filter((name) => !/^n\d+$/.test(name))).toEqual([])
    } finally {
      second.remove()
    }
  },
)

test.each([
  ['read', 'cat("$T/in/d/a.txt")'],
  ['write', 'write([write::replace], "$T/in/a.txt", "inside")'],
  ['create', 'write([write::replace], "$T/in/d/new.txt", "inside")'],
])(
  'AG-8: swapped while `%s` waits for approval, nothing but what was shown is acted on',
  { timeout },
  async (action, script) => {
    exchange = new Exchange(['d', 'a.txt'])
    const { folder } = exchange
    await exchange.start()
    const isNow = new Int32Array(new SharedArrayBuffer(4))
    const shown: string[] = []
    const approver: Approver = {
      ask: ({ asked }) => {
        shown.push(asked)
        Atomics.wait(isNow, 0, 0, 2)
        return 'approved'
      },
    }
    const policy = `@approval("ask") ${below().replace('action', `action == file_system::Action::"${action}"`)}
    ${below().replace(/;$/, ` unless { action == file_system::Action::"${action}" };`)}`
    // On a busy machine the swap may be ahead of every question for a while.
    const isDone = (round: number): boolean => round >= rounds / 4 && (shown.length > 0 || round >= 4 * rounds)
    for (let round = 0; !isDone(round); round += 1) {
      const { result, decisions } = run({ script: placed(script), policy, approver })
      expect(result.output).not.toContain('SECRET')
      expect(result.ending).not.toBe('defect')
      expectNothingOutside(decisions)
    }
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((asked) => asked.includes(`${folder}/out`))).toEqual([])
  },
)
