// Two tiers of findings: what is precise is shown, hints with weaker evidence only to who asks for them, and never both in one list.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HuntDesk, makeHuntDesk } from './hunting.js'

const routes = `import express from 'express'
import { requireAuth, store } from './store.js'
const app = express()
app.post('/a', requireAuth, async (req, res) => res.json(await store.create(1)))
app.post('/b', requireAuth, async (req, res) => res.json(await store.create(2)))
app.post('/c', async (req, res) => res.json(await store.create(3)))
app.get('/d', (req, res) => res.send('<p>' + req.query.name))
`

let desk: HuntDesk
beforeAll(async () => {
  desk = makeHuntDesk({ 'src/app.js': routes })
  await desk.json('hunt')
}, 60_000)
afterAll(() => desk.remove())

const classes = (document: { readonly findings: readonly { readonly weaknessClass: string }[] }): string[] =>
  document.findings.map(({ weaknessClass }) => weaknessClass)

test('a list shows one tier, and says which', async () => {
  const [precise, hints] = [
    await desk.json('findings', 'list'),
    await desk.json('findings', 'list', '--tier', 'explore'),
  ]
  expect([precise['tier'], classes(precise)]).toEqual(['default', ['cross-site-scripting']])
  expect([hints['tier'], classes(hints)]).toEqual(['explore', ['missing-authentication']])
})

test('a hunt counts the other tier, and fails for the one that it shows', async () => {
  const precise = await desk.json('hunt', '--fail-on', 'critical')
  expect([precise.code, precise['otherTier'], classes(precise)]).toEqual([0, 1, ['cross-site-scripting']])
  const hints = await desk.json('hunt', '--tier', 'explore', '--fail-on', 'high')
  expect([hints.code, hints['otherTier'], classes(hints)]).toEqual([1, 1, ['missing-authentication']])
  desk.write('src/app.js', routes.replace("app.get('/d'", "// app.get('/d'"))
  expect((await desk.json('hunt', '--fail-on', 'info')).code).toBe(0)
  desk.write('src/app.js', routes)
  await desk.json('hunt')
})

test('what is said of hints is counted apart', async () => {
  const { stages } = (await desk.json('hunt', '--force')) as unknown as {
    stages: { stage: string; counts: Record<string, number> }[]
  }
  const counts = stages.find(({ stage }) => stage === 'revalidate')?.counts
  expect(counts).toMatchObject({ 'true-positive': 1, 'explore-true-positive': 1 })
})

test('each tier has a folder of reports of its own', async () => {
  await desk.json('hunt')
  const { reportFolder } = (await desk.json('hunt', '--tier', 'explore')) as unknown as { reportFolder: string }
  expect(reportFolder.endsWith('report-explore')).toBe(true)
  const rulesIn = (folder: string): string[] =>
    JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8')).runs[0].results.map(
      ({ ruleId }: { ruleId: string }) => ruleId,
    )
  expect(rulesIn(reportFolder)).toEqual(['missing-authentication'])
  expect(rulesIn(reportFolder.replace(/-explore$/, ''))).toEqual(['cross-site-scripting'])
})

test('an export is of one tier', async () => {
  const exported = async (...args: string[]): Promise<string[]> =>
    JSON.parse((await desk.hunt('export', '--format', 'json', ...args)).stdout).findings.map(
      (each: { tier: string; ruleId: string }) => `${each.tier} ${each.ruleId}`,
    )
  expect(await exported()).toEqual(['default cross-site-scripting'])
  expect(await exported('--tier', 'explore')).toEqual(['explore missing-authentication'])
})

test('the status counts hints apart, and people are told how to see them', async () => {
  const status = (await desk.json('status')) as unknown as { findings: { open: number }; hints: { open: number } }
  expect([status.findings.open, status.hints.open]).toEqual([1, 1])
  expect((await desk.hunt('hunt')).stderr).toContain('`--tier explore` shows them')
  expect((await desk.hunt('findings', 'list', '--tier', 'all')).code).toBe(2)
})
