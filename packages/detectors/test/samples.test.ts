// What the samples of the rules expect is what the analysis says, no more and no less.

import { type Claim, claimSchema, type Quote, tierOf } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { analyseFile } from '../src/analyse.js'
import { rules } from '../src/rules/rules.js'
import { claimSecrets } from '../src/secrets/claim-secrets.js'
import { readSamples, type Sample } from './sample-file.js'

const samples = rules
  .flatMap(({ id }) => readSamples(id))
  .map((sample) => [`${sample.ruleId}/${sample.name}`, sample] as const)

async function claimsOf({ ruleId, name, text }: Sample): Promise<Claim[]> {
  const path = `src/${ruleId}/${name}`
  const analysis = await analyseFile({ path, text }, { rules, load: async () => undefined })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  return [...analysis.claims, ...claimSecrets(path, text)]
}

function standsAt(claim: Claim, line: number): boolean {
  return claim.place.startLine <= line && line <= claim.place.endLine
}

test.each(samples)('the analysis of %s says what its comments say', async (_name, sample) => {
  const claims = await claimsOf(sample)
  for (const { kind, ruleId, line } of sample.expectations) {
    const [claim] = claims.filter((each) => each.ruleId === ruleId && standsAt(each, line))
    const said = claim === undefined ? undefined : tierOf(claim)
    const wanted = kind === 'finding' ? 'default' : kind === 'hint' ? 'explore' : undefined
    expect(said, `${kind}: ${ruleId} in line ${line}`).toBe(wanted)
  }
  const expected = sample.expectations.filter(({ kind }) => kind === 'finding')
  const surplus = claims.filter(
    (claim) =>
      tierOf(claim) === 'default' &&
      !expected.some((each) => each.ruleId === claim.ruleId && standsAt(claim, each.line)),
  )
  expect(surplus.map(({ ruleId, place }) => `${ruleId} in line ${place.startLine}`)).toEqual([])
})

test.each(samples)('claims about %s have the form of claims and quote what is there', async (_name, sample) => {
  for (const claim of await claimsOf(sample)) {
    expect(claimSchema.safeParse(claim).error).toBeUndefined()
    for (const { quote } of claim.trace) {
      const there = textAt(sample.text, quote.place)
      // Only a masked unit may differ.
      const shown = [...quote.text].map((unit, at) => (unit === '*' ? there.charAt(at) : unit)).join('')
      expect(shown).toBe(there)
    }
  }
})

function textAt(text: string, { startLine, startColumn, endLine, endColumn }: Quote['place']): string {
  const lines = text.split('\n').slice(startLine - 1, endLine)
  const last = lines.length - 1
  return lines
    .map((line, at) => line.slice(at === 0 ? startColumn - 1 : 0, at === last ? endColumn : undefined))
    .join('\n')
}
