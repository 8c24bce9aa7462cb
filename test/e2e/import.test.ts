// Claims of other tools, from the file to the verdict.

import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type HuntDesk, lines, makeHuntDesk } from './hunting.js'

let desk: HuntDesk
afterEach(() => desk.remove())

interface Claimed {
  readonly cwe: string
  readonly uri: string
  readonly line: number
}

function sarif(claims: readonly Claimed[], name = 'Other'): string {
  const rules = claims.map(({ cwe }, index) => ({ id: `r${index}`, properties: { tags: [cwe] } }))
  const results = claims.map(({ uri, line }, index) => ({
    ruleId: `r${index}`,
    message: { text: 'said [so](http://x) \u001b[2J' },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: line } } }],
  }))
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name, rules } }, results }] })
}

const code = `const express = require('express')
const { exec } = require('child_process')
const unknown = require('unknown')
const kinds = ['a', 'b']
const router = express.Router()
router.get('/a', (req, res) => {
  exec('ls ' + req.query.folder)
  if (!kinds.includes(req.query.kind)) return res.end()
  exec('report ' + req.query.kind)
  unknown.send(req.query.kind)
})
module.exports = router
`
const claims = [
  { cwe: 'CWE-78: OS command', uri: 'a.js', line: 7 },
  { cwe: 'external/cwe/cwe-078', uri: 'a.js', line: 9 },
  { cwe: 'CWE-78', uri: 'a.js', line: 10 },
  { cwe: 'CWE-9999', uri: 'a.js', line: 7 },
  { cwe: 'CWE-78', uri: '../a.js', line: 7 },
  { cwe: 'CWE-78', uri: 'a.js', line: 700 },
  { cwe: 'CWE-78', uri: 'link.js', line: 7 },
]

test('a flaw is confirmed, a refutable one refuted, what is not known left open or rejected; nothing is doubled', async () => {
  desk = makeHuntDesk({ 'a.js': code })
  symlinkSync(join(desk.root, 'a.js'), join(desk.root, 'link.js'))
  const file = join(desk.path, 'other.sarif')
  desk.write('../other.sarif', sarif(claims))
  await desk.json('scan')
  const first = await desk.json('revalidate', '--import', file)
  const fates = { files: 1, results: 7, imported: 3, rejected: 4, findings: 3, confirmed: 1, refuted: 1, uncertain: 1 }
  expect(first['imported']).toMatchObject({ ...fates, known: 0 })
  expect(lines(first.findings)).toEqual(['command-injection a.js true-positive', 'command-injection a.js uncertain'])
  const shown = await desk.hunt('findings', 'show', first.findings[0]?.id ?? '')
  expect(shown.stdout).toContain('claimed by import:Other')
  expect(shown.stdout).not.toContain('\u001b')
  const second = await desk.json('hunt', '--import', file)
  expect(second['imported']).toMatchObject({ ...fates, known: 3 })
  const third = await desk.json('hunt')
  expect(third['imported']).toBeUndefined()
  expect(third.findings.map(({ id }) => id).sort()).toEqual(first.findings.map(({ id }) => id).sort())
  expect((await desk.json('findings', 'list', '--all')).findings).toHaveLength(3)
  const human = await desk.hunt('hunt', '--import', file)
  expect(human.stderr).toMatch(/imported: +7 results of 1 file, 1 confirmed, 1 refuted, 1 uncertain, 4 rejected/)
  desk.write('a.js', 'module.exports = 1\n')
  expect((await desk.json('hunt')).findings).toEqual([])
  const verdicts = (await desk.json('findings', 'list', '--all')).findings.map(({ verdict }) => verdict)
  expect(verdicts).toEqual(['fixed', 'fixed', 'fixed'])
})

test('our own export of the shop is the same findings, in a fresh state too', async () => {
  desk = makeHuntDesk()
  const before = await desk.json('hunt')
  const { stdout } = await desk.hunt('export', '--format', 'sarif')
  desk.remove()
  desk = makeHuntDesk()
  desk.write('../own.sarif', stdout)
  await desk.json('scan')
  const file = join(desk.path, 'own.sarif')
  const imported = await desk.json('revalidate', '--import', file)
  expect(imported['imported']).toMatchObject({ results: 10, imported: 10, rejected: 0, confirmed: 10 })
  expect(imported.findings.map(({ fingerprint }) => fingerprint).sort()).toEqual(
    before.findings.map(({ fingerprint }) => fingerprint).sort(),
  )
  const after = await desk.json('hunt', '--import', file)
  expect(after['imported']).toMatchObject({ findings: 10, known: 10 })
  expect(lines(after.findings)).toEqual(lines(before.findings))
})

test.each([
  ['not json', 'it is no JSON'],
  ['{"version":"2.1.0","runs":[{"tool":{}}]}', 'runs[0].tool.driver'],
  [undefined, 'No such file'],
])('a wrong file is an error, and nothing is done: %s', async (text, why) => {
  desk = makeHuntDesk({ 'a.js': code })
  if (text !== undefined) desk.write('../wrong.sarif', text)
  const { code: exit, stderr, stdout } = await desk.hunt('hunt', '--import', join(desk.path, 'wrong.sarif'))
  expect([exit, stdout]).toEqual([2, ''])
  expect(stderr).toContain(why)
  expect((await desk.hunt('runs')).stderr).toContain('no hunt was run')
})
