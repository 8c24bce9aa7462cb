// The reference page of stable error codes, read from the sources: where each is made and what it says there.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const codePattern = /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/
/** Kinds of the language become codes by their names, so they are listed from their types. */
const kindTypes = { ParseErrorKind: 'when a script is read', EvaluationErrorKind: 'when a script runs' }

export function errorPage(root) {
  const found = new Map()
  const add = (code, file, message) => {
    const entry = found.get(code) ?? { files: new Set(), messages: new Set() }
    entry.files.add(file)
    if (message !== undefined) entry.messages.add(message)
    found.set(code, entry)
  }
  for (const file of sourceFiles(root)) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
    collect(source, (code, message) => add(code, file, message))
  }
  const areaOf = (code) => code.slice(0, code.indexOf('/'))
  const codes = [...found.keys()].sort()
  const sections = [...new Set(codes.map(areaOf))].map((area) => {
    const rows = codes
      .filter((code) => areaOf(code) === area)
      .map((code) => {
        const { files, messages } = found.get(code)
        return `| \`${code}\` | ${[...messages].join('; ')} | ${[...files].map((file) => `\`${file}\``).join(', ')} |`
      })
    return `## ${area}\n\n| code | says | in |\n| --- | --- | --- |\n${rows.join('\n')}\n`
  })
  return `# Error codes

Codes are stable: compare them, never the texts. What depends on the case is written \`…\`. Made from the sources by
\`npm run reference\`.

${sections.join('\n')}`
}

function sourceFiles(root) {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group))
      .sort()
      .flatMap((name) => readSources(root, `${group}/${name}/src`)),
  )
}

function readSources(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return readSources(root, path)
      return /\.ts$/.test(path) && !/\.(test|d)\.ts$/.test(path) ? [path] : []
    })
}

function collect(node, add) {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') {
    for (const code of codesIn(node.initializer)) add(code, messageBeside(node.parent))
  } else if (ts.isTypeAliasDeclaration(node)) collectFromType(node, add)
  ts.forEachChild(node, (child) => collect(child, add))
}

function codesIn(expression) {
  if (ts.isStringLiteral(expression)) return codePattern.test(expression.text) ? [expression.text] : []
  if (ts.isConditionalExpression(expression)) return [...codesIn(expression.whenTrue), ...codesIn(expression.whenFalse)]
  return []
}

function messageBeside(object) {
  const property = object.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === 'message')
  const value = property?.initializer
  if (value === undefined) return undefined
  if (ts.isStringLiteralLike(value)) return readable(value.text)
  if (!ts.isTemplateExpression(value)) return undefined
  return readable([value.head.text, ...value.templateSpans.map(({ literal }) => `…${literal.text}`)].join(''))
}

/** On one line, and safe in a cell of a table. */
function readable(text) {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()
}

function collectFromType({ name, type }, add) {
  const members = ts.isUnionTypeNode(type) ? type.types : [type]
  for (const member of members) {
    if (!ts.isLiteralTypeNode(member) || !ts.isStringLiteral(member.literal)) continue
    const { text } = member.literal
    const when = kindTypes[name.text]
    if (when !== undefined) add(codeOfKind(text), `${when}: \`${text}\``)
    else if (name.text.endsWith('Code') && codePattern.test(text)) add(text)
  }
}

/** As packages/rhai/src/errors.ts does it. */
function codeOfKind(kind) {
  const words = kind.replace(/^Error/, '').match(/[A-Z]+(?![a-z])|[A-Z][a-z]*/g) ?? []
  return `rhai/${words.map((word) => word.toLowerCase()).join('-')}`
}
