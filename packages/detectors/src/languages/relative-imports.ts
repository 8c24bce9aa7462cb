// Which imports of its own tree a text has, without parsing it.

import { languageOf } from '../classify/language.js'
import { isOwnSpecifier } from './own-specifier.js'

// Bounded, since the text may be made to take long: no line break, and no more white space than anybody writes.
const relativeImport =
  /\b(?:from|import|require)[ \t]{0,8}\(?[ \t]{0,8}['"`]((?:\.{1,2}|@@?|~~?|#|\$lib|src)(?:\/[^'"`\n]{0,1000})?)['"`]/g

// Each on a line of its own.
const pythonImport =
  /^[ \t]{0,40}(?:from[ \t]{1,8}(\.{0,10}[\w.]{0,200})[ \t]{1,8}import[ \t]{1,8}\(?([\w, \t]{0,500})|import[ \t]{1,8}([\w., \t]{1,500}))/gm

/** The imports of a text that may be files of the tree: as they are written, each once. */
export function relativeImports(path: string, text: string): string[] {
  const language = languageOf(path)
  if (language === 'java' || language === 'jsp') return javaImports(text)
  if (language !== 'python')
    return [...new Set([...text.matchAll(relativeImport)].map(([, each = '']) => each))].filter(isOwnSpecifier)
  const imported = [...text.matchAll(pythonImport)].flatMap(([, from, names = '', modules = '']) =>
    from === undefined ? namesOf(modules) : [from, ...namesOf(names).map((name) => submodule(from, name))],
  )
  return [...new Set(imported)]
}

/** `a as b, c` is a and c. */
function namesOf(list: string): string[] {
  return list.split(',').flatMap((each) => each.trim().split(/\s/, 1)[0] || [])
}

/** What is imported from a module may be a module itself. */
function submodule(module: string, name: string): string {
  return module.endsWith('.') ? module + name : `${module}.${name}`
}

const importLine = /^[ \t]{0,8}import[ \t]{1,8}(?:static[ \t]{1,8})?([\w.]{1,300}?)(?:\.\*)?[ \t]{0,8};/gm
const packageLine = /^[ \t]{0,8}package[ \t]{1,8}([\w.]{1,300})[ \t]{0,8};/m
const className = /\b[A-Z]\w{1,80}\b/g
const mostNames = 400

/** What a text may use of its tree: as it is imported, or as its own package has it; each once. */
function javaImports(text: string): string[] {
  const imported = [...text.matchAll(importLine)].flatMap(([, name = '']) => [name, name.replace(/\.[a-z_]\w*$/, '')])
  const [, folder] = packageLine.exec(text) ?? []
  const names = new Set<string>()
  for (const [name] of text.matchAll(className)) {
    if (names.size >= mostNames) break
    names.add(folder === undefined ? name : `${folder}.${name}`)
  }
  return [...new Set([...imported, ...names])]
}
