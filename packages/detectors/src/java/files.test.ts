// Programs of Java in several files: which file a name means, and what comes back from there.

import { beforeAll, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { refuteClaim } from '../refute.js'
import { ruleOf } from '../taint/analyse-snippet.js'
import { javaGrammar } from './grammar.js'

const sink = {
  kind: 'call',
  what: 'a dangerous call',
  callee: ['java.lang#Sinks.sink'],
  arguments: [{ argument: 0 }],
} as const
const java = { recommendation: 'do not do it', candidates: [], taint: { sinks: [sink] } }
const rules = [{ ...ruleOf('test-sink', {}), languages: { java } }]

beforeAll(() => javaGrammar.load())

/** The verdict about a handler that gives `value`, made of the parameter `data`, to the sink; other classes of the package in its folder. */
async function verdictOn(value: string, files: Readonly<Record<string, string>>): Promise<string> {
  const text = `package web;
import java.lang.Sinks;
import javax.servlet.http.*;
class Web extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String data = request.getParameter("q");
    Sinks.sink(${value});
  }
}
`
  const unit = { path: 'flat/Web.java', text }
  const load = async (specifier: string) => {
    const path = `flat/${specifier.slice(specifier.lastIndexOf('.') + 1)}.java`
    return files[path] === undefined ? undefined : { path, text: files[path] }
  }
  const analysis = await analyseFile(unit, { rules, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const [claim] = analysis.claims
  if (claim === undefined) return 'no claim'
  const known = [unit, ...Object.entries(files).map(([path, code]) => ({ path, text: code }))]
  return (await refuteClaim(claim, { files: known, rules, load })).verdict
}

test('a class of the same package lies in the same folder, whatever its name', async () => {
  const other = { 'flat/Other.java': 'package web; class Other { static String of(String x) { return "a"; } }' }
  const same = { 'flat/Other.java': 'package web; class Other { static String of(String x) { return x; } }' }
  expect(await verdictOn('Other.of(data)', other)).toBe('no claim')
  expect(await verdictOn('Other.of(data)', same)).toBe('true-positive')
})

test('a file of another package that only lies there is not meant', async () => {
  const files = { 'flat/Other.java': 'package shop; class Other { static String of(String x) { return "a"; } }' }
  expect(await verdictOn('Other.of(data)', files)).toBe('uncertain')
})
