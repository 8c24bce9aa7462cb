// What the engine has to know about a language's own functions, as data; each front end brings its table.

import type { Language } from '../rule.js'
import type { Propagator, SymbolPattern } from './specification.js'

/** A method that calls the function it is given. */
export interface HigherOrder {
  readonly method: readonly string[]
  /** What the callback's parameters get of the receiver: it as a whole, one of its elements, or nothing; `accumulated` is what it gave back
   * the last time, and what the call is given to begin with. */
  readonly parameters: readonly ('whole' | 'element' | 'accumulated' | undefined)[]
  /** What the call returns. */
  readonly result: Result
}

/** A function that calls another with the elements of a list, which it is given first: `_.each(list, f)`. */
export interface Iterating {
  readonly callee: readonly SymbolPattern[]
  /** Where the function stands; 1 by default. */
  readonly callback?: number
  readonly parameters: readonly ('element' | undefined)[]
  readonly result: Result
}

/** `between`: what the function gives in place of its parts, and what is left of the receiver between them. */
export type Result = 'callback' | 'callback-elements' | 'receiver' | 'element' | 'between' | 'none'

/** Operators whose result is as large, or as easily guessed, as their operands. The rest of a division is bounded. */
export const arithmetic: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '//',
  '**',
  '|',
  '^',
  '~',
  '<<',
  '>>',
  '>>>',
])

/** The type that a parameter of such a name has where nothing else is known: a custom of the language's users, and so a guess. */
export interface CustomaryName {
  readonly name: string
  readonly type: string
  /** Only beside a parameter of such a name. */
  readonly beside?: string
}

export interface LanguageLibrary {
  readonly language: Language
  /** The symbol of what an installed module exports, or of the module. */
  moduleSymbol(specifier: string, name: string | undefined): string
  readonly customaryNames: readonly CustomaryName[]
  /** Whether the object that a method is called on is an instance of what its class extends. */
  readonly knowsReceivers: boolean
  /** Whether constants are looked for in objects: worth its time where programs keep their settings in objects of classes. */
  readonly followsObjects: boolean
  /** Functions whose result is what they were given, in another form. */
  readonly propagators: readonly Propagator[]
  /** Functions that give the names of an object's properties. */
  readonly naming: readonly SymbolPattern[]
  /** Functions that give names and values of an object in pairs, and those that make an object of pairs. */
  readonly pairing: readonly SymbolPattern[]
  readonly ofPairs: readonly SymbolPattern[]
  /** Conversions to numbers and truth values. */
  readonly numeric: readonly SymbolPattern[]
  /** Methods whose result says something about the receiver but holds nothing of it. */
  readonly cleanMethods: ReadonlySet<string>
  /** Methods that return the receiver's elements together, one of them, or all as a text. */
  readonly wholeMethods: ReadonlySet<string>
  readonly elementMethods: ReadonlySet<string>
  /** Those of them that give their second argument where they find nothing. */
  readonly defaultedMethods: ReadonlySet<string>
  readonly textMethods: ReadonlySet<string>
  /** Methods that put their arguments into the receiver. */
  readonly mutators: ReadonlySet<string>
  /** Whether a symbol is that of code of the program itself, which is not at hand: what passes through it is not known. */
  isOwn?(symbol: string): boolean
  /** Methods without arguments that give the same each time, as long as nobody changes the object. */
  readonly readers?: RegExp
  /** Properties that hold nothing of the object: its length. */
  readonly cleanProperties: ReadonlySet<string>
  readonly higherOrder: readonly HigherOrder[]
  readonly iterating?: readonly Iterating[]
  /** Functions whose result is what the function that they are given gives. */
  readonly computing: readonly SymbolPattern[]
  /** Functions that return their first argument for calling. */
  readonly transparent: readonly SymbolPattern[]
  /** What every program of the language, or of its hosts, finds declared. */
  readonly globals: ReadonlySet<string>
  /** Types whose annotation says what a value is. */
  readonly types: ReadonlySet<string>
  /** Functions of paths: their results are compared by what they were given. */
  readonly pathFunctions: readonly SymbolPattern[]
  /** Those of them that leave no `..` in what they give, where not all do: only then does its beginning say where it lies. */
  readonly resolvingPaths?: readonly SymbolPattern[]
  /** Those of them that keep a separator at the end of what they give. */
  readonly joiningPaths?: readonly SymbolPattern[]
  readonly pathSeparators: readonly SymbolPattern[]
  readonly urlConstructors: readonly SymbolPattern[]
  /** Tests for being a number, true where it is one or where it is none. */
  readonly isNumber: readonly SymbolPattern[]
  readonly isNoNumber: readonly SymbolPattern[]
  /** Tests for being a text of harmless characters only. */
  readonly isPlain: readonly SymbolPattern[]
}
