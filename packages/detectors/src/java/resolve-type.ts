// What the name of a type means: a class of the file, an imported one, or one of the same package. What can be several is written
// with `|` between its names.

import type { At, Temp } from '../ir/instruction.js'
import { hasClass, isInstalled, isOfJavaLang } from './known-packages.js'
import type { JavaLowering } from './lowering.js'
import { moduleSymbol } from './module-symbol.js'
import { heldType, isUnspecificType } from './type-name.js'

/** The qualified names that a name may stand for, the surest first. */
export function qualifiedNames(lowering: JavaLowering, name: string): readonly string[] {
  const [first = '', ...rest] = name.split('.')
  if (/^[a-z]/.test(first) && rest.length > 0) return [name]
  const tail = rest.map((each) => `.${each}`).join('')
  const imported = lowering.imports.get(first)
  if (imported !== undefined) return [imported + tail]
  if (lowering.ownTypes.has(first)) return [inPackage(lowering, first) + tail]
  const [sure] = lowering.wildcards.filter((each) => hasClass(each, first) === true)
  if (sure !== undefined) return [`${sure}.${name}`]
  if (isOfJavaLang(first)) return [`java.lang.${name}`]
  const possible = lowering.wildcards.filter((each) => hasClass(each, first) === undefined)
  const [installed, more] = possible.filter(isInstalled)
  const own = [
    inPackage(lowering, first),
    ...possible.filter((each) => !isInstalled(each)).map((each) => `${each}.${first}`),
  ]
  return [...own, ...(installed === undefined || more !== undefined ? [] : [`${installed}.${first}`])].map(
    (each) => each + tail,
  )
}

function inPackage({ packageName }: JavaLowering, name: string): string {
  return packageName === '' ? name : `${packageName}.${name}`
}

/** The symbol of a type, where it says what its values are: `java.sql#Statement`. */
export function typeSymbol(lowering: JavaLowering, name: string): string | undefined {
  if (/(?:Throwable|Exception|Error)$/.test(name)) return 'java.lang#Throwable'
  if (isUnspecificType(name) || lowering.ownTypes.has(name)) return undefined
  const qualified = qualifiedNames(lowering, name)
  const known = qualified.find(isInstalled)
  return known === undefined || (qualified.length > 1 && qualified[0] === known)
    ? undefined
    : moduleSymbol(known, undefined)
}

/** Whether the name may be that of a class of the program. */
export function isOfProgram(lowering: JavaLowering, name: string): boolean {
  if (lowering.ownTypes.has(name)) return true
  if (isUnspecificType(name)) return false
  return qualifiedNames(lowering, name).some((each) => !isInstalled(each))
}

/** The class that a name means. */
export function typeValue(lowering: JavaLowering, where: At, name: string): Temp {
  const last = name.slice(name.lastIndexOf('.') + 1)
  const own = lowering.ownTypes.has(name)
    ? name
    : lowering.ownTypes.has(last) && !isImported(lowering, name)
      ? last
      : undefined
  if (own !== undefined && lowering.scope.find(own) !== undefined) return lowering.read(where, own)
  const names = qualifiedNames(lowering, name)
  const [qualified = name] = names
  const classAt = qualified.split('.').findIndex((each) => /^[A-Z]/.test(each))
  const parts = qualified.split('.')
  const simple = parts[classAt < 0 ? parts.length - 1 : classAt] ?? name
  const nested = classAt < 0 ? [] : parts.slice(classAt + 1)
  const specifier = names
    .map((each) => (nested.length === 0 ? each : each.split('.').slice(0, -nested.length).join('.')))
    .join('|')
  // A file of the program gives all of its classes by their own names.
  const inner = names.some(isInstalled) ? undefined : nested.at(-1)
  if (inner !== undefined) return lowering.emit(where, { op: 'import', specifier, name: inner })
  const value = lowering.emit(where, { op: 'import', specifier, name: simple })
  return nested.reduce((object, property) => lowering.emit(where, { op: 'load', object, property }), value)
}

function isImported(lowering: JavaLowering, name: string): boolean {
  const [first = ''] = name.split('.', 1)
  return /^[a-z]/.test(first) || lowering.imports.has(first)
}

/** A value of which it is known to be of this type. */
export function typed(lowering: JavaLowering, where: At, from: Temp, type: string): Temp {
  const symbol = heldType(type) ?? typeSymbol(lowering, type)
  return symbol === undefined ? from : lowering.emit(where, { op: 'copy', from, type: symbol })
}
