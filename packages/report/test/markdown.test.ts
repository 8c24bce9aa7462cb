import { markdownFolder } from '@sallyport/report'
import fc from 'fast-check'
import { lexer, type Token, type Tokens } from 'marked'
import { expect, test } from 'vitest'
import { controls, hostileRecord, hostileTexts } from './hostile.js'
import { ids, judged, record, report } from './records.js'

/** The pages as a reader of GitHub's Markdown sees them: every token, at any depth. */
function tokensOf(text: string): Token[] {
  const all: Token[] = []
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      all.push(token)
      if ('tokens' in token && token.tokens !== undefined) visit(token.tokens)
      if (token.type === 'list') visit(token['items'])
      if (token.type === 'table') {
        for (const cell of [...token['header'], ...token['rows'].flat()]) visit(cell.tokens)
      }
    }
  }
  visit(lexer(text))
  return all
}

function page(findings: Parameters<typeof report>[0], name: string): string {
  return markdownFolder(report(findings)).get(name) ?? ''
}

const onePage = `high/${ids[0]}.md`

test('there is an index, and a page for each finding in the folder of its severity', () => {
  const pages = markdownFolder(report([record(ids[0]), record(ids[1], { severity: 'low' })]))
  expect([...pages.keys()]).toEqual(['index.md', onePage, `low/${ids[1]}.md`])
})

test('the index says what was looked at, lists each finding with its link, and what was left out', () => {
  const text = page([record(ids[0], {}, judged)], 'index.md')
  expect(text).toContain('3 files; 4 places where data from outside enters.')
  expect(text).toContain('| `skipped:binary` | 1 |')
  expect(text).toContain('1 accepted, 2 suppressed, 3 refuted')
  expect(text).toContain(
    `| high | sql-injection | \`src/orders.ts:42\` | \`@acme/payments\` | true-positive | P1 | [${ids[0]}](${onePage}) A query is put together from a request |`,
  )
})

test('a scan that was cut short is not shown as a whole one', () => {
  const coverage = { ...report([]).coverage, extent: 'partial' as const }
  expect(markdownFolder(report([], { coverage })).get('index.md')).toContain('This is not all')
})

test('a page has all that is needed to act: evidence with places, preconditions, verdict, repair and how to close it', () => {
  const text = page([record(ids[0], {}, judged)], onePage)
  for (const part of [
    '**1. source**, `src/routes.ts:7`: the parameter enters\n\n```\nreq.query.id\n```',
    '**3. sink**, `src/orders.ts:42`',
    '- the route is reachable without signing in',
    'Verdict: **true-positive** (evidence-from-the-sink',
    'Priority P1: exploitability trivial, impact high.',
    '## How to fix it\n\nBind the value as a parameter.',
    `sallyport findings accept ${ids[0]}`,
    `sallyport findings suppress ${ids[0]}`,
  ]) {
    expect(text).toContain(part)
  }
})

test('paragraphs of a description stay paragraphs', () => {
  const text = page([record(ids[0])], onePage)
  expect(text).toContain('The parameter \\`id\\` reaches the query.\n\nNothing in between checks it.')
})

test('OUT-7: a name that is not of our alphabet is refused', () => {
  for (const id of ['../../etc/passwd', 'f-0123456789ab/..', 'index']) {
    expect(() => markdownFolder(report([record(id)]))).toThrowError(
      expect.objectContaining({ code: 'report/name-unsafe' }),
    )
  }
})

/** Everything in a page that a text could have made of itself, beyond what a harmless finding's page has. */
function structure(text: string): string[] {
  return tokensOf(text)
    .filter(({ type }) =>
      ['html', 'image', 'link', 'heading', 'hr', 'blockquote', 'list', 'table', 'def'].includes(type),
    )
    .map((token) => (token.type === 'link' ? `link ${token['href']}` : token.type))
}

const harmless = structure(page([record(ids[0], {}, judged)], onePage))
const harmlessIndex = structure(page([record(ids[0], {}, judged)], 'index.md'))

function expectHarmless(hostile: Parameters<typeof report>[0][number]): void {
  const text = page([hostile], onePage)
  expect(text).not.toMatch(controls)
  expect(structure(text)).toEqual(harmless)
  expect(structure(page([hostile], 'index.md'))).toEqual(harmlessIndex)
  const tables = tokensOf(page([hostile], 'index.md')).filter((token): token is Tokens.Table => token.type === 'table')
  expect(tables[1]?.rows.map((row) => row.length)).toEqual([7])
}

test.each(hostileTexts)('OUT-4: %j makes nothing but text', (text) => {
  const hostile = record(
    ids[0],
    { title: text, description: text, preconditions: [text], recommendation: text, enclosingFunction: text },
    judged,
  )
  expectHarmless(hostile)
})

test('OUT-2, OUT-4: hostile texts never break out of a page', () => {
  fc.assert(fc.property(hostileRecord, expectHarmless), { numRuns: 400 })
})

test('OUT-4: quoted code stays in its block, to the letter', () => {
  const quote = 'a\n````\n# b\n`````\n~~~'
  const given = record(ids[0])
  const trace = given.finding.claim.trace.map((step) => ({ ...step, quote: { ...step.quote, text: quote } }))
  const blocks = tokensOf(page([record(ids[0], { trace })], onePage)).filter(({ type }) => type === 'code')
  expect(blocks.slice(0, 3).map((block) => ('text' in block ? block.text : ''))).toEqual([quote, quote, quote])
})
