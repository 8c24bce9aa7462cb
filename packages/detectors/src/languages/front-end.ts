// What the analysis needs of a language: a parser to its own form, what the language's functions do, and what its imports mean.

import type { Module } from '../ir/flow.js'
import type { ParsedModule } from '../ir/parsed-module.js'
import type { LanguageLibrary } from '../taint/library.js'

export interface FrontEnd {
  /** To be awaited before the first text of the language is parsed. */
  ready(): Promise<void>
  parse(path: string, text: string): ParsedModule
  readonly library: LanguageLibrary
  /** The imports that may be files of the program. */
  importedSpecifiers(module: Module): string[]
  /** How an import of `from` is written in `unit`. */
  seenFrom(unit: string, from: string, specifier: string): string
  /** Whether an import of `from` means the file at `path`. */
  isMeant(from: string, specifier: string, path: string): boolean
  /** Whether a file that was found for an import is what it names: only the name of a file need not tell. */
  isNamed?(specifier: string, path: string, text: string): boolean
}
