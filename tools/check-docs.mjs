// Checks what the docs promise: links lead somewhere, scripts parse, policies validate, TypeScript compiles, commands exist, and
// the page about dependencies lists exactly the ones we have. A fence marked `ignore` is left alone. Needs a build.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { loadCedar, loadPolicies } from '@sallyport/policy'
import { parse } from '@sallyport/rhai'
import { root } from './checkout.mjs'
import { commandLineFault } from './docs/command-line.mjs'
import { compileSnippets } from './docs/compile-snippets.mjs'
import { readMarkdown } from './docs/read-markdown.mjs'

const cedar = await loadCedar({ tierUp: false })
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts
const pages = new Map(findPages(root).map((path) => [path, readMarkdown(readFileSync(path, 'utf8'))]))

const problems = []
const compiled = []
let checked = 0
for (const [path, { links, snippets }] of pages) {
  const page = relative(root, path)
  for (const { line, target } of links) report(page, line, linkFault(path, target))
  for (const snippet of snippets.filter(({ marks }) => !marks.includes('ignore'))) checkSnippet(page, snippet)
}
problems.push(...compileSnippets(compiled))
problems.push(...checkDependencyPage())

for (const problem of problems) process.stdout.write(`${problem}\n`)
const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
process.stdout.write(`docs: ${pages.size} pages, ${checked} links and snippets, ${count}\n`)
process.exitCode = problems.length === 0 ? 0 : 1

function report(page, line, fault) {
  checked += 1
  if (fault !== undefined) problems.push(`${page}:${line}: ${fault}`)
}

function findPages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /^(node_modules|dist|bundle|\.git)$/.test(entry.name) ? [] : findPages(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

function linkFault(path, target) {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined
  const [file = '', anchor] = decodeURIComponent(target).split('#')
  const goal = file === '' ? path : resolve(dirname(path), file)
  if (!existsSync(goal)) return `links to \`${target}\`, which does not exist; correct the path`
  const page = pages.get(statSync(goal).isDirectory() ? join(goal, 'README.md') : goal)
  if (anchor === undefined || page === undefined || page.anchors.has(anchor)) return undefined
  return `links to \`${target}\`, and that page has no heading for \`#${anchor}\``
}

function checkSnippet(page, snippet) {
  const { language, line, text } = snippet
  if (language === 'rhai')
    report(
      page,
      line,
      faultOf(() => parse(text, {}), 'the script does not parse'),
    )
  else if (language === 'cedar') report(page, line, policyFault(text))
  else if (language === 'ts') {
    compiled.push({ ...snippet, page })
    checked += 1
  } else if (['sh', 'bash', 'shell', 'console'].includes(language)) {
    const commands = text.replaceAll('\\\n', '  ').split('\n')
    for (const command of commands) report(page, line, commandLineFault(command.trim()) ?? npmFault(command.trim()))
  }
}

function policyFault(text) {
  const load = () => loadPolicies(cedar, [{ name: 'policy.cedar', text }], { mode: 'strict' })
  return faultOf(load, 'the policy is refused')
}

function faultOf(act, what) {
  try {
    act()
    return undefined
  } catch (error) {
    return `${what}: ${error.message.replaceAll('\n', ' ')}`
  }
}

function npmFault(command) {
  const name = /^(?:\$ )?npm run ([\w:-]+)/.exec(command)?.[1]
  return name === undefined || name in scripts ? undefined : `there is no script \`${name}\` in package.json`
}

/** Each dependency of a manifest has a row, and each row a manifest. */
function checkDependencyPage() {
  const page = 'docs/dependencies.md'
  if (!existsSync(join(root, page))) return [`${page}:1: the page is missing`]
  const lines = readFileSync(join(root, page), 'utf8').split('\n')
  const rows = new Map(lines.map((line, index) => [/^\| `([^`]+)`/.exec(line)?.[1], index + 1]))
  rows.delete(undefined)
  const manifests = [
    '.',
    ...['packages', 'apps'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`)),
  ]
  const wanted = new Set(
    manifests
      .map((folder) => join(root, folder, 'package.json'))
      .filter((path) => existsSync(path))
      .map((path) => JSON.parse(readFileSync(path, 'utf8')))
      .flatMap(({ dependencies, devDependencies, optionalDependencies, peerDependencies }) =>
        Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies }),
      )
      .filter((name) => !name.startsWith('@sallyport/')),
  )
  const missing = [...wanted].filter((name) => !rows.has(name))
  const stale = [...rows].filter(([name]) => !wanted.has(name))
  return [
    ...missing.map((name) => `${page}:1: \`${name}\` is in a manifest and has no row; say what it is for`),
    ...stale.map(([name, line]) => `${page}:${line}: \`${name}\` is in no manifest; remove the row`),
  ]
}
