// The two methods agree on the samples: what the first one claims, the second one does not refute.

import { expect, test } from 'vitest'
import { analyseFile } from '../src/analyse.js'
import { refuteClaim } from '../src/refute.js'
import { rules } from '../src/rules/rules.js'
import { readSamples } from './sample-file.js'

const load = async () => undefined
const samples = rules
  .flatMap(({ id }) => readSamples(id))
  .filter(({ name }) => name.startsWith('vulnerable-'))
  .map((sample) => [`${sample.ruleId}/${sample.name}`, sample] as const)

test.each(samples)('every claim about %s is confirmed backwards', async (_name, { ruleId, name, text }) => {
  const unit = { path: `src/${ruleId}/${name}`, text }
  const analysis = await analyseFile(unit, { rules, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  for (const claim of analysis.claims) {
    const { verdict, reasoning } = await refuteClaim(claim, { files: [unit], rules, load })
    expect({ rule: claim.ruleId, line: claim.place.startLine, verdict, reasoning }).toMatchObject({
      verdict: 'true-positive',
    })
  }
})
