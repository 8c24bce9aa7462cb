// Any text is analysed, or refused with a reason; each claim has its form.

import { claimSchema } from '@sallyport/findings'
import fc from 'fast-check'
import { test } from 'vitest'
import { analyseFile } from '../src/analyse.js'
import { rules } from '../src/rules/rules.js'
import { anyText, runs, seed } from './texts.js'

test(`the analysis never throws (seed ${seed})`, async () => {
  const check = async (text: string): Promise<void> => {
    const analysis = await analyseFile({ path: 'src/a.ts', text }, { rules, load: async () => undefined })
    if (analysis.kind === 'analysed') for (const claim of analysis.claims) claimSchema.parse(claim)
  }
  await fc.assert(fc.asyncProperty(anyText, check), { seed, numRuns: runs })
})
