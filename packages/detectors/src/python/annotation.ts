// What an annotation names, as a symbol: `flask#Request`, `global#int`. Of `Optional[X]`, `X | None`, `Annotated[X, …]` it is X;
// of a list it is the list, or what stands in it where that can be no text of somebody's choice.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

/** Of what a symbol is read of: a long chain of calls would be read again for each of them. */
const longest = 2000

const wrappers = /^(?:typing\.)?(?:Optional|Annotated|Final|ClassVar|Required|NotRequired)$/

/** What holds no text of somebody's choice. */
export const harmlessTypes =
  /^(?:global#(?:int|float|bool|complex)|(?:typing|typing_extensions)#Literal|(?:uuid|datetime|decimal|ipaddress)#\w+(?:\.\w+)*|pydantic#(?:\w*Int|\w*Float|UUID\d?|EmailStr|IPvAnyAddress|con(?:int|float|decimal)))$/

const lists = /^(?:typing\.)?(?:[lL]ist|[sS]et|[tT]uple|[fF]rozen[sS]et|Sequence|Iterable|Collection)$/

export function annotationSymbol(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  if (node.endIndex - node.startIndex > longest) return undefined
  switch (node.type) {
    case 'type':
    case 'parenthesized_expression':
      return first(lowering, node)
    case 'identifier':
    case 'attribute':
      return dottedSymbol(lowering, node.text)
    case 'generic_type':
    case 'subscript':
      return generic(lowering, node)
    case 'string':
      return quoted(lowering, node)
    case 'binary_operator':
    case 'union_type': {
      const parts = childrenOf(node).filter((each) => each.text !== 'None')
      return parts.length === 1 && parts[0] !== undefined ? annotationSymbol(lowering, parts[0]) : undefined
    }
    default:
      return undefined
  }
}

function first(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  const [inner] = childrenOf(node)
  return inner === undefined ? undefined : annotationSymbol(lowering, inner)
}

function generic(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  const [name, parameters] = childrenOf(node)
  if (name === undefined) return undefined
  const [inner, more] = parameters?.type === 'type_parameter' ? childrenOf(parameters) : [parameters]
  const symbol = inner === undefined ? undefined : annotationSymbol(lowering, inner)
  if (wrappers.test(name.text)) return symbol
  const isHarmless = lists.test(name.text) && symbol !== undefined && harmlessTypes.test(symbol)
  return isHarmless && (more === undefined || more.text === '...') ? symbol : annotationSymbol(lowering, name)
}

function quoted(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  const text = childrenOf(node).find(({ type }) => type === 'string_content')?.text ?? ''
  return /^[\w.]+$/.test(text) ? dottedSymbol(lowering, text) : undefined
}

function dottedSymbol(lowering: PythonLowering, text: string): string | undefined {
  const [root = '', ...rest] = text.replaceAll(/\s/g, '').split('.')
  const binding = lowering.scope.find(root)
  const tail = rest.map((each) => `.${each}`).join('')
  if (binding === undefined) return `global#${root}${tail}`
  if (binding.kind !== 'import' || binding.specifier.startsWith('.')) return `type#${text}`
  const name = binding.name === undefined ? tail.slice(1) : `${binding.name}${tail}`
  return moduleSymbol(binding.specifier, name)
}

/** `os.path` and `join` are `os#path.join`: one form, however the module was imported. */
export function moduleSymbol(specifier: string, name: string | undefined): string {
  const [root = specifier, ...rest] = specifier.split('.')
  return `${root}#${[...rest, ...(name === undefined || name === '' ? [] : [name])].join('.')}`
}
