// Own rules of a workspace, from the example of the docs: tested by their samples, counted where they are trusted, refused where wrong.

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HuntDesk, makeHuntDesk } from './hunting.js'
import { expectToMatch } from './published-schemas.js'

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
const example = /```yaml rules\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
const app = `import express from 'express'
import { connect } from 'acme-store'
const store = connect()
express().get('/items', async (req, res) => res.json(await store.raw('select ' + req.query.name)))
`

let desk: HuntDesk
beforeEach(async () => {
  desk = makeHuntDesk({ 'src/app.js': app })
  await desk.hunt('init')
  desk.write('.sallyport/rules/acme.yaml', example)
  await desk.hunt('trust')
}, 60_000)
afterEach(() => desk.remove())

interface Tested {
  readonly code: number
  readonly samples: readonly { readonly isAsExpected: boolean; readonly expected: string; readonly found: string }[]
}

test('the example of the docs does what it says', async () => {
  const tested = (await desk.json('rules', 'test')) as unknown as Tested
  expect(tested.code).toBe(0)
  expect(tested.samples.map(({ isAsExpected }) => isAsExpected)).toEqual([true, true, true, true])
  const { code: _, ...document } = tested
  expectToMatch('rules-test', document)
  const hunted = await desk.json('hunt')
  expect(hunted.findings.map(({ weaknessClass, verdict }) => `${weaknessClass} ${verdict}`)).toEqual([
    'sql-injection true-positive',
  ])
})

test('what a sample gives is said beside what it should, and the exit code tells', async () => {
  desk.write(
    '.sallyport/rules/acme.yaml',
    example.replace('line: 5', 'line: 4').replace('${quote(req.query.id)}', '${req.query.id}'),
  )
  const { code, stdout } = await desk.hunt('rules', 'test')
  expect(code).toBe(1)
  expect(stdout).toContain('WRONG acme-raw-query vulnerable 1: expected a finding in line 4, found a finding in line 5')
  expect(stdout).toContain('WRONG acme-raw-query safe 1: expected nothing, found a finding in line 5')
  expect(stdout).toContain('4 samples of 1 file, 2 not as expected')
})

test('a rule that fails its samples is refused by a hunt, and nothing is hunted', async () => {
  desk.write('.sallyport/rules/acme.yaml', example.replace('${quote(req.query.id)}', '${req.query.id}'))
  await desk.hunt('trust')
  const { code, stderr } = await desk.hunt('hunt')
  expect(code).toBe(2)
  expect(stderr).toContain('the rule `acme-raw-query`')
  expect(stderr).toContain('its safe sample 1 gives a finding in line 5, expected nothing')
  expect((await desk.hunt('findings', 'list')).stderr).toContain('no hunt was run')
})

const small = (literal: string): string => `rules:
  - { id: acme-call, cwe: [CWE-20], severity: low, title: T, summary: S, recommendation: R,
      patterns: [{ label: L, literals: ['${literal}'], pattern: '\\.${literal}\\(' }],
      sinks: [{ what: a call, call: ['acme#call'] }],
      samples: { vulnerable: ["import a from 'acme'\\nconst f = (req) => a.call(req.query.id)"], safe: ['a()'] } }
`

test('a sample that no pattern proposes would never be met', async () => {
  desk.write('.sallyport/rules/acme.yaml', small('call'))
  expect((await desk.hunt('rules', 'test')).code).toBe(0)
  desk.write('.sallyport/rules/acme.yaml', small('other'))
  const { code, stdout } = await desk.hunt('rules', 'test')
  expect(code).toBe(1)
  expect(stdout).toContain('found a finding in line 2, but no pattern proposes it')
})

const ofPython = `rules:
  - { id: acme-job, cwe: [CWE-20], severity: high, title: T, summary: S, recommendation: R,
      patterns: [{ label: L, literals: ['.start('], pattern: '\\.start\\(' }],
      sinks: [{ what: a job, call: ['acme#Client().start'], argument: named, path: [job] }],
      samples: {
        vulnerable: [{ path: app.py, line: 4, code: "from acme import Client\\nfrom flask import request\\ndef f():\\n    Client().start(job=request.args['job'])" }],
        safe: [{ path: app.py, code: "from acme import Client\\nClient().start(job='nightly')" }] } }
extend:
  - { rule: sql-injection,
      sanitizers: [{ what: it is quoted, call: ['acme#quote'] }],
      samples: {
        vulnerable: [{ path: app.py, code: "import sqlite3\\nfrom flask import request\\ndef f():\\n    sqlite3.connect('a').execute('select ' + request.args['a'])" }],
        safe: [{ path: app.py, code: "import sqlite3\\nfrom acme import quote\\nfrom flask import request\\ndef f():\\n    sqlite3.connect('a').execute('select ' + quote(request.args['a']))" }] } }
`

const ofJava = `rules:
  - { id: acme-job, severity: high, title: A job, summary: It runs., recommendation: Check it., cwe: [CWE-94],
      patterns: [{ label: job of Acme, literals: [Client], pattern: 'Client' }],
      sinks: [{ what: a job, call: ['com.acme#Client().start'] }],
      samples: {
        vulnerable: [{ path: A.java, line: 5, code: "import com.acme.Client;\\nimport javax.servlet.http.*;\\nclass A extends HttpServlet {\\n  void doGet(HttpServletRequest r, HttpServletResponse s) {\\n    new Client().start(r.getParameter(\\"job\\"));\\n  }\\n}" }],
        safe: [{ path: A.java, code: "import com.acme.Client;\\nclass A { void f() { new Client().start(\\"nightly\\"); } }" }] } }
`

test('a rule holds in Java as well', async () => {
  desk.write('.sallyport/rules/acme.yaml', ofJava)
  expect((await desk.hunt('rules', 'test')).code).toBe(0)
  desk.write('.sallyport/rules/acme.yaml', ofJava.replace('#Client().start', '#Client().stop'))
  expect((await desk.hunt('rules', 'test')).stdout).toContain('WRONG')
})

test('a rule holds in Python as well, and adds to what is known there', async () => {
  desk.write('.sallyport/rules/acme.yaml', ofPython)
  const { code, stdout } = await desk.hunt('rules', 'test')
  expect(stdout).toContain('4 samples of 1 file')
  expect(stdout).not.toContain('WRONG')
  expect(code).toBe(0)
})

test('rules of a workspace that is not accepted do not count, and are tested all the same', async () => {
  desk.write('.sallyport/rules/acme.yaml', `${example}\n# changed\n`)
  expect((await desk.json('hunt')).findings).toEqual([])
  const tested = await desk.hunt('rules', 'test')
  expect(tested.code).toBe(0)
  expect(tested.stderr).toContain('do not count in a hunt yet')
  expect((await desk.hunt('rules')).stdout).not.toContain('acme-raw-query')
})

test('a rule that changed is applied to files that did not', async () => {
  expect((await desk.json('hunt')).findings).toHaveLength(1)
  desk.write('.sallyport/rules/acme.yaml', example.replaceAll('acme-store', 'acme-archive'))
  await desk.hunt('trust')
  expect((await desk.json('hunt')).findings).toEqual([])
})

test('the list names the files that made or extended a rule', async () => {
  const { rules } = (await desk.json('rules')) as unknown as { rules: { id: string; origin: string[] }[] }
  const originOf = (id: string): (string | undefined)[] | undefined =>
    rules.find((rule) => rule.id === id)?.origin.map((origin) => origin.split('/').at(-1))
  expect(originOf('acme-raw-query')).toEqual(['acme.yaml'])
  expect(originOf('server-side-request-forgery')).toEqual(['built-in', 'acme.yaml'])
  expect(originOf('sql-injection')).toEqual(['built-in'])
  expect((await desk.hunt('rules', 'acme-raw-query')).stdout).toContain('acme.yaml')
})

test('a file that cannot be used is shown with its line, in a hunt and in a test', async () => {
  desk.write('.sallyport/rules/acme.yaml', example.replace('severity: high', 'severity: huge'))
  await desk.hunt('trust')
  for (const command of [['hunt'], ['rules', 'test']]) {
    const { code, stderr } = await desk.hunt(...command)
    expect(code).toBe(2)
    expect(stderr).toContain('`rules.0.severity`')
    expect(stderr).toContain('| ')
    expect(stderr).toContain('severity: huge')
  }
})
