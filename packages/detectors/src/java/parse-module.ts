// Text to the form that analyses read. The parser takes any text; what it could not read is left out and named.

import type { ModuleCode } from '../ir/instruction.js'
import { failureOf, limitExceeded } from '../ir/limits.js'
import type { ParsedModule } from '../ir/parsed-module.js'
import { SourceText } from '../ir/text.js'
import { toFlow } from '../ir/to-flow.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { declareTypes, isTypeDeclaration, typeDeclaration } from './class.js'
import { expression } from './expression.js'
import { javaGrammar } from './grammar.js'
import { pageAsJava } from './jsp.js'
import { JavaLowering } from './lowering.js'
import { lowerMapper } from './mapper-file.js'
import { functionLike } from './method.js'
import { lowerProperties } from './properties.js'
import { statement } from './statement.js'

const longestText = 2_000_000
/** Nodes of the tree; each costs tens of microseconds. */
const mostNodes = 400_000

export function parseJava(path: string, text: string): ParsedModule {
  if (text.length > longestText) return { kind: 'failed', reason: `longer than ${longestText} characters` }
  try {
    const code = lowerFile(path, text)
    return { kind: 'module', module: toFlow(new SourceText(path, text), code) }
  } catch (error) {
    return failureOf(error)
  }
}

function lowerFile(path: string, text: string): ModuleCode {
  if (/\.java$/i.test(path)) return lowerClasses(text)
  if (/\.properties$/i.test(path)) return lowerProperties(text)
  return /\.xml$/i.test(path) ? lowerMapper(text) : lowerPage(text)
}

function lowerClasses(text: string): ModuleCode {
  return javaGrammar.withTree(text, (root) => lower(new JavaLowering(text, { expression, statement }), root, () => {}))
}

function lowerPage(text: string): ModuleCode {
  const { code, imports } = pageAsJava(text)
  const lowering = new JavaLowering(text, { expression, statement })
  lowering.isPage = true
  for (const name of imports) importName(lowering, name)
  return javaGrammar.withTree(code, (root) => lower(lowering, root, () => declareObjects(lowering)))
}

function lower(lowering: JavaLowering, root: SyntaxNode, begin: () => void): ModuleCode {
  if (root.descendantCount > mostNodes) throw limitExceeded(`more than ${mostNodes} parts of syntax`)
  const length = lowering.text.length
  const declarations = childrenOf(root)
  const origin = { start: 0, end: length, name: '<module>', parameters: [], isConstructor: false, directives: [] }
  lowering.inFunction(origin, () => {
    begin()
    readHead(lowering, declarations)
    declareTypes(lowering, declarations, undefined)
    declareFunctions(lowering, declarations)
    for (const each of declarations) topLevel(lowering, each)
    const end = { start: length, end: length }
    for (const name of lowering.ownTypes.keys())
      lowering.push({ ...end, op: 'export', name, value: lowering.read(end, name) })
  })
  if (root.hasError && !lowering.isPage) lowering.limits.add('parts of the file are not readable as Java')
  return lowering.finish()
}

function topLevel(lowering: JavaLowering, node: SyntaxNode): void {
  if (isTypeDeclaration(node)) typeDeclaration(lowering, node)
  else if (
    node.type !== 'package_declaration' &&
    node.type !== 'import_declaration' &&
    node.type !== 'method_declaration'
  )
    lowering.statement(node)
}

/** What a page declares between `<%!` and `%>`. */
function declareFunctions(lowering: JavaLowering, declarations: readonly SyntaxNode[]): void {
  for (const node of declarations) {
    const name = node.type === 'method_declaration' ? field(node, 'name') : undefined
    if (name === undefined) continue
    lowering.declare(name.text)
    const code = functionLike(lowering, node, { name: name.text })
    lowering.write(at(name), name.text, lowering.emit(at(name), { op: 'function', function: code }))
  }
}

/** The objects that every page has, by their types. */
const objects: Readonly<Record<string, string>> = {
  request: 'javax.servlet.http#HttpServletRequest',
  response: 'javax.servlet.http#HttpServletResponse',
  session: 'javax.servlet.http#HttpSession',
  application: 'javax.servlet#ServletContext',
  out: 'javax.servlet.jsp#JspWriter',
  param: 'jsp#Parameters',
  paramValues: 'jsp#Parameters',
  header: 'jsp#Headers',
  cookie: 'jsp#Cookies',
}

function declareObjects(lowering: JavaLowering): void {
  const where = { start: 0, end: 0 }
  for (const [name, type] of Object.entries(objects)) {
    lowering.declare(name)
    const from = lowering.emit(where, { op: 'unknown' })
    lowering.write(where, name, lowering.emit(where, { op: 'copy', from, type }))
  }
}

/** The package and the imports. */
function readHead(lowering: JavaLowering, declarations: readonly SyntaxNode[]): void {
  for (const each of declarations) {
    if (each.type === 'package_declaration') lowering.packageName = nameIn(each)
    if (each.type === 'import_declaration') readImport(lowering, each)
  }
}

function nameIn(node: SyntaxNode): string {
  const name = childrenOf(node).find(({ type }) => type === 'scoped_identifier' || type === 'identifier')
  return name?.text.replaceAll(/\s/g, '') ?? ''
}

function readImport(lowering: JavaLowering, node: SyntaxNode): void {
  const name = nameIn(node)
  const isStatic = node.children.some((each) => each?.type === 'static')
  const isAll = childrenOf(node).some(({ type }) => type === 'asterisk')
  const dot = name.lastIndexOf('.')
  const last = name.slice(dot + 1)
  if (isStatic) {
    if (isAll) lowering.staticWildcards.push(name)
    else lowering.staticImports.set(last, name.slice(0, dot))
  } else if (isAll) {
    importName(lowering, `${name}.*`)
  } else {
    importName(lowering, name)
    // An instruction as well, so that what a file imports can be read off its code.
    lowering.emit(at(field(node, 'name') ?? node), { op: 'import', specifier: name, name: last })
  }
}

function importName(lowering: JavaLowering, written: string): void {
  const name = written.replace(/\.\*$/, '')
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (name !== written) lowering.wildcards.push(name)
  if (name === written || /^[A-Z]/.test(last)) lowering.imports.set(last, name)
}
