// What calls cost. Prices are the operator's to give: a table of ours would be wrong the day after. A model on this machine is free
// unless they say otherwise.

import { AgentError } from '../../errors.js'
import type { ModelAddress } from './model-address.js'
import type { Usage } from './model-client.js'
import type { ModelSettings, Price } from './model-settings.js'

const million = 1_000_000
const usualCacheWrite = 1.25
const free: Price = { input: 0, output: 0 }

/** The configured price; throws where it is unknown, so that no budget is a guess. */
export function priceOf({ model, isLocal }: ModelAddress, { prices }: ModelSettings): Price {
  const price = Object.hasOwn(prices, model) ? prices[model] : undefined
  if (price !== undefined) return price
  if (isLocal) return free
  throw new AgentError({
    code: 'agent/unknown-price',
    message: `the price of \`${model}\` is not known, so no budget could hold`,
    hint: `give it in the configuration, in US dollars for a million tokens: "prices": { "${model}": { "input": 3, "output": 15 } }, or with \`--price 3,15\``,
  })
}

/** In whole billionths of a US dollar: sums of them are exact, whatever their order. */
export function nanoUsdOf(price: Price, usage: Usage): number {
  return Math.round(costOf(price, usage) * nanoUsdInUsd)
}

export const nanoUsdInUsd = 1_000_000_000

/** In US dollars. */
export function costOf(
  price: Price,
  { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens }: Usage,
): number {
  const plain = Math.max(0, inputTokens - cachedInputTokens - cacheWriteTokens)
  const cached = price.cachedInput ?? price.input
  const written = price.cacheWrite ?? price.input * usualCacheWrite
  return (
    (plain * price.input + cachedInputTokens * cached + cacheWriteTokens * written + outputTokens * price.output) /
    million
  )
}
