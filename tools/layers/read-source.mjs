// What a source file imports and which names of the host it uses, read from its syntax alone. Types are left out where they are
// erased; scopes are followed, so that a parameter called `process` is not the global one.

import { builtinModules } from 'node:module'
import ts from 'typescript'

/** Names that a host adds to the language, or that make code from strings. */
const hostGlobals = new Set([
  ...['process', 'require', 'module', '__dirname', '__filename', 'global', 'globalThis', 'Buffer', 'console'],
  ...[
    'fetch',
    'Request',
    'Response',
    'Headers',
    'FormData',
    'Blob',
    'File',
    'WebSocket',
    'EventSource',
    'XMLHttpRequest',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate', 'queueMicrotask'],
  ...['Worker', 'MessageChannel', 'MessagePort', 'BroadcastChannel', 'importScripts', 'postMessage', 'self', 'window'],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal', 'Event', 'EventTarget'],
  ...['performance', 'crypto', 'structuredClone', 'atob', 'btoa', 'navigator', 'localStorage', 'sessionStorage'],
  ...['WebAssembly', 'ReadableStream', 'WritableStream', 'eval', 'Function'],
])
const codeFromStrings = 'code from strings'
const computedImport = 'import() of a computed name'

/**
 * @typedef {object} Import
 * @property {string | undefined} specifier undefined: computed at run time
 * @property {number} line
 * @property {boolean} isType
 * @property {string[]} names
 */

/** @returns {{ imports: Import[], hostUses: { use: string, line: number, isType: boolean }[] }} */
export function readSource(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const declared = collectDeclarations(source)
  const imports = []
  const hostUses = []
  const lineOf = (node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1

  const addImport = (node, specifier, isType, names = []) => {
    imports.push({ specifier, line: lineOf(node), isType, names })
    const use = specifier === undefined ? computedImport : hostModule(specifier)
    if (use !== undefined) hostUses.push({ use, line: lineOf(node), isType })
  }
  const addUse = (node, use) => hostUses.push({ use, line: lineOf(node), isType: false })

  visit(source)
  return { imports, hostUses }

  function visit(node) {
    if (ts.isImportDeclaration(node)) {
      addImport(node, textOf(node.moduleSpecifier), node.importClause?.isTypeOnly === true, importedNames(node))
      return
    }
    if (ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier !== undefined) {
        addImport(node, textOf(node.moduleSpecifier), node.isTypeOnly, importedNames(node))
        return
      }
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      addImport(node, textOf(node.moduleReference.expression), node.isTypeOnly)
    } else if (ts.isImportTypeNode(node)) {
      addImport(node, ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined, true)
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) visitCall(node)
    else if (ts.isMetaProperty(node)) return
    else if (ts.isIdentifier(node) && hostGlobals.has(node.text) && isReference(node) && !isDeclared(node, declared)) {
      addUse(node, node.text)
    }
    ts.forEachChild(node, isErased(node) ? visitErased : visit)
  }

  /** Inside a type only imported types count. */
  function visitErased(node) {
    if (ts.isImportTypeNode(node)) visit(node)
    else ts.forEachChild(node, visitErased)
  }

  function visitCall(node) {
    const [argument] = node.arguments ?? []
    const called = node.expression
    if (called.kind === ts.SyntaxKind.ImportKeyword) addImport(node, textOf(argument), false, awaitedNames(node))
    else if (ts.isIdentifier(called) && called.text === 'require' && argument !== undefined) {
      addImport(node, textOf(argument), false, awaitedNames(node))
    } else if (ts.isPropertyAccessExpression(called) && called.name.text === 'constructor') {
      addUse(node, codeFromStrings)
    }
  }
}

/** The built-in module behind a specifier, by its short name; undefined: it is none. */
function hostModule(specifier) {
  const name = specifier.replace(/^node:/, '').split('/')[0]
  return specifier.startsWith('node:') || builtinModules.includes(name) ? `node:${name}` : undefined
}
readSource.hostModule = hostModule

function textOf(node) {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}

function importedNames(node) {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
  if (bindings === undefined || !('elements' in bindings)) return []
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text)
}

/** The names taken from `const { name } = await import('…')` and `(await import('…')).name`. */
function awaitedNames(node) {
  let outer = node.parent
  while (ts.isAwaitExpression(outer) || ts.isParenthesizedExpression(outer)) outer = outer.parent
  if (ts.isPropertyAccessExpression(outer)) return [outer.name.text]
  if (!ts.isVariableDeclaration(outer) || !ts.isObjectBindingPattern(outer.name)) return []
  return outer.name.elements.map((element) => (element.propertyName ?? element.name).getText())
}

/** Whether the children of this node are types, which leave nothing behind. */
function isErased(node) {
  if (ts.isExpressionWithTypeArguments(node)) {
    const clause = node.parent
    return (
      ts.isHeritageClause(clause) &&
      (clause.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(clause.parent))
    )
  }
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || isAmbient(node)
}

function isAmbient(node) {
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true
  )
}

/** Whether an identifier stands for a value, rather than naming a property, a label or a declaration. */
function isReference(node) {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isBindingElement(parent)) return parent.initializer === node
  if (ts.isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) === node
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.initializer === node
  }
  if (ts.isEnumMember(parent)) return parent.initializer === node
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isQualifiedName(parent)) return false
  return !('name' in parent && parent.name === node)
}

/** The names that each scope declares, by the scope's node. */
function collectDeclarations(source) {
  const declared = new Map()
  const add = (scope, name) => {
    if (name === undefined) return
    if (ts.isIdentifier(name)) {
      if (!declared.has(scope)) declared.set(scope, new Set())
      declared.get(scope).add(name.text)
    } else if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) {
      for (const element of name.elements) if (ts.isBindingElement(element)) add(scope, element.name)
    }
  }
  const collect = (node) => {
    // A `declare` makes nothing: the name it describes is the host's.
    if (isAmbient(node)) return
    if (ts.isVariableDeclaration(node)) add(ts.isCatchClause(node.parent) ? node.parent : scopeOf(node), node.name)
    else if (ts.isParameter(node)) add(node.parent, node.name)
    else if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) {
      add(scopeOf(node), node.name)
    } else if (ts.isFunctionExpression(node) || ts.isClassExpression(node)) add(node, node.name)
    else if (ts.isImportClause(node) || ts.isNamespaceImport(node) || ts.isImportSpecifier(node)) add(source, node.name)
    else if (ts.isImportEqualsDeclaration(node)) add(source, node.name)
    ts.forEachChild(node, collect)
  }
  collect(source)
  return declared
}

function scopeOf(node) {
  let scope = node.parent
  while (!isScope(scope)) scope = scope.parent
  return scope
}

function isScope(node) {
  return (
    ts.isSourceFile(node) ||
    ts.isBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isModuleBlock(node) ||
    ts.isForStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isFunctionLike(node)
  )
}

function isDeclared(node, declared) {
  for (let scope = node.parent; scope !== undefined; scope = scope.parent) {
    if (declared.get(scope)?.has(node.text) === true) return true
  }
  return false
}
