// A local variable with its declared type: what it is declared to be decides what its methods mean.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at } from '../tree-sitter/nodes.js'
import { knownConstant } from './known-constant.js'
import { noteEmptyPlaces, writeKnownList } from './known-list.js'
import { noteNumber, whole } from './known-number.js'
import type { JavaLowering } from './lowering.js'
import { matcher } from './pattern.js'
import { typeSymbol } from './resolve-type.js'
import { isTextKept, methodAround, newJoining, newText } from './text-builder.js'
import { heldType, isListType, isTextBuilder, typeName } from './type-name.js'

export interface DeclaredVariable {
  readonly node: SyntaxNode
  readonly name: SyntaxNode
  readonly type: string
  readonly value: SyntaxNode | undefined
}

export function declaredValue(lowering: JavaLowering, { node, name, type, value }: DeclaredVariable): void {
  const written = type === 'var' ? createdType(value) : type
  const given = written === 'int' && isCharacter(name) ? 'char' : written
  // Its value may be a lambda that reads the name, and a name that is declared again is another variable.
  const variable = lowering.declare(name.text)
  lowering.types.set(variable, given)
  if (value === undefined) {
    lowering.empty.add(variable)
    return
  }
  if (isTextBuilder(given) && isTextKept(name)) {
    const text = newText(lowering, value)
    if (text !== undefined) {
      lowering.write(at(name), name.text, text)
      lowering.texts.add(variable)
      const joining = newJoining(value)
      if (joining !== undefined) lowering.joinings.set(variable, joining)
      return
    }
  }
  const number = whole(knownConstant(lowering, value))
  const isList = isListType(given) || (given.endsWith('[]') && isFilled(value))
  if (isList && writeKnownList(lowering, name, value)) return
  const matching = /(?:^|\.)Matcher$/.test(given) ? matcher(lowering, value) : undefined
  const made = matching ?? lowering.expression(value)
  const isKnown = isCreation(value) || matching !== undefined
  const symbol = heldType(given) ?? (isKnown ? undefined : typeSymbol(lowering, given))
  const held = symbol === undefined ? made : lowering.emit(at(node), { op: 'copy', from: made, type: symbol })
  lowering.write(at(name), name.text, held)
  lowering.noteDeclared(variable, value)
  noteNumber(lowering, name, number)
  noteEmptyPlaces(lowering, name, value)
}

/** A number that is written as the character that it stands for: `int c = reader.read()`, `text.append((char) c)`. */
function isCharacter(name: SyntaxNode): boolean {
  const text = methodAround(name)?.text ?? ''
  if (!/\(char\)|appendCodePoint|toChars/.test(text)) return false
  return new RegExp(
    `(?:\\(char\\)\\s*|appendCodePoint\\(\\s*|Character\\.to(?:String|Chars)\\(\\s*)${name.text}\\b`,
  ).test(text)
}

/** An array with its elements. */
function isFilled(value: SyntaxNode): boolean {
  if (/^(?:\w+\.)*Arrays\.copyOf/.test(value.text.slice(0, 60))) return true
  return value.type === 'array_initializer' || value.childForFieldName('value')?.type === 'array_initializer'
}

function isCreation({ type }: SyntaxNode): boolean {
  return type === 'object_creation_expression'
}

function createdType(value: SyntaxNode | undefined): string {
  const type = value !== undefined && isCreation(value) ? value.childForFieldName('type') : null
  return type === null ? 'var' : typeName(type)
}
