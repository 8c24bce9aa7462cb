// Whether accounts stay exact over many calls with faults: the same drive as the ordinary test, for 10,000 asks over three protocols.
//
//   npx esbuild packages/scanner/bench/accounting.bench.ts --bundle --platform=node --format=esm --packages=external --outfile=packages/scanner/bench/accounting.bench.mjs
//   node packages/scanner/bench/accounting.bench.mjs [ASKS] [SEED]

import { account } from '../test/accounting.js'

const asks = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? 1)
const started = process.hrtime.bigint()
const { calls, wrong, byFault, store, budget, expected } = await account(asks, seed)
const seconds = Number(process.hrtime.bigint() - started) / 1e9
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const isExact = [store, budget].every((sums) => JSON.stringify(sums) === JSON.stringify(expected)) && wrong.length === 0
say(`${asks} asks, ${calls} calls in ${seconds.toFixed(1)} s, seed ${seed}: ${isExact ? 'exact' : 'WRONG'}`)
say(`due     ${JSON.stringify(expected)}`)
say(`store   ${JSON.stringify(store)}`)
say(`budget  ${JSON.stringify(budget)}`)
for (const [name, count] of Object.entries(byFault)) say(`${(name === '' ? 'no fault' : name).padEnd(12)} ${count}`)
for (const line of wrong.slice(0, 10)) say(line)
if (!isExact) process.exitCode = 1
