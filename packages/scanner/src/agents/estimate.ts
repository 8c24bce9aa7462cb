// What an investigation will cost, before anything is spent: from the prompts as they would be sent and the sizes of the files. How often
// a model asks is its own affair, so there is a range: one that reads its files once and ends, and one that looks around for long.

import { counted } from '@sallyport/diagnostics'
import type { Price } from './model/model-settings.js'
import { costOf } from './model/prices.js'

export interface Range {
  readonly low: number
  readonly high: number
}

export interface Estimate {
  readonly files: number
  readonly conversations: number
  readonly inputTokens: Range
  readonly outputTokens: Range
  /** US dollars, without what caching of prompts saves. */
  readonly usd: Range
}

/** One conversation as it begins. */
export interface Opening {
  readonly files: number
  /** Of the first request: instructions, tools, files and leads. */
  readonly promptTokens: number
  /** Of the files themselves. */
  readonly fileTokens: number
}

const quick = { turns: 3, outputTokens: 300, readsBeside: 0, timesOwn: 1 }
const thorough = { turns: 14, outputTokens: 1_500, readsBeside: 15_000, timesOwn: 2 }

export function estimateOf(openings: readonly Opening[], price: Price): Estimate {
  const low = total(openings, quick)
  const high = total(openings, thorough)
  return {
    files: openings.reduce((sum, { files }) => sum + files, 0),
    conversations: openings.length,
    inputTokens: { low: low.input, high: high.input },
    outputTokens: { low: low.output, high: high.output },
    usd: { low: usd(low, price), high: usd(high, price) },
  }
}

interface Total {
  readonly input: number
  readonly output: number
}

/** Each turn sends the whole conversation again; what was read grows from nothing to all of it. */
function total(openings: readonly Opening[], way: typeof quick): Total {
  let input = 0
  for (const { promptTokens, fileTokens } of openings) {
    const read = fileTokens * way.timesOwn + way.readsBeside
    input += way.turns * promptTokens + (read * (way.turns - 1)) / 2 + read / 2
  }
  return { input: Math.ceil(input), output: openings.length * way.turns * way.outputTokens }
}

function usd({ input, output }: Total, price: Price): number {
  return costOf(price, { inputTokens: input, outputTokens: output, cachedInputTokens: 0, cacheWriteTokens: 0 })
}

/** `$0.12 to $1.40 for 24 files`, in words of ours. */
export function estimateText({ files, conversations, inputTokens, usd: cost }: Estimate): string {
  const money = (amount: number): string => `$${amount.toFixed(amount < 1 ? 4 : 2)}`
  const price = cost.high === 0 ? 'free' : `${money(cost.low)} to ${money(cost.high)}`
  const tokens = (count: number): string => count.toLocaleString('en')
  return `${price} for ${counted(files, 'file')} in ${counted(conversations, 'conversation')}, ${tokens(inputTokens.low)} to ${tokens(inputTokens.high)} tokens in; revalidation comes on top, by what is found`
}
