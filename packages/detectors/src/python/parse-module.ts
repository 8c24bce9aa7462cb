// Text to the form that analyses read. The parser takes any text; what it could not read is left out and named.

import type { ModuleCode } from '../ir/instruction.js'
import { failureOf, limitExceeded } from '../ir/limits.js'
import type { ParsedModule } from '../ir/parsed-module.js'
import { SourceText } from '../ir/text.js'
import { toFlow } from '../ir/to-flow.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf } from '../tree-sitter/nodes.js'
import { keepDefinitions } from './decorator.js'
import { expression } from './expression.js'
import { pythonGrammar } from './grammar.js'
import { bindImports, exportNames } from './import.js'
import { PythonLowering } from './lowering.js'
import { boundNames } from './names.js'
import { declareSent } from './sent-value.js'
import { statement } from './statement.js'

const longestText = 2_000_000
/** Nodes of the tree: a file of thirty thousand lines has about as many. Each costs tens of microseconds. */
const mostNodes = 400_000

export function parsePython(path: string, text: string): ParsedModule {
  if (text.length > longestText) return { kind: 'failed', reason: `longer than ${longestText} characters` }
  try {
    const code = pythonGrammar.withTree(text, (root) => lower(text, root))
    return { kind: 'module', module: toFlow(new SourceText(path, text), code) }
  } catch (error) {
    return failureOf(error)
  }
}

function lower(text: string, root: SyntaxNode): ModuleCode {
  if (root.descendantCount > mostNodes) throw limitExceeded(`more than ${mostNodes} parts of syntax`)
  const lowering = new PythonLowering(text, { expression, statement })
  const where = { start: 0, end: text.length }
  const statements = childrenOf(root)
  lowering.inFunction({ ...where, name: '<module>', parameters: [], isConstructor: false, directives: [] }, () => {
    const names = boundNames(statements)
    for (const name of names) lowering.declare(name)
    keepDefinitions(lowering, statements)
    declareSent(lowering, statements)
    bindImports(lowering, statements)
    for (const each of statements) lowering.statement(each)
    exportNames(lowering, names, text.length)
  })
  if (root.hasError) lowering.limits.add('parts of the file are not readable as Python')
  return lowering.finish()
}
