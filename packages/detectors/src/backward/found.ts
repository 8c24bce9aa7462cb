// Where a walk backwards ended, and how an end is put into words. Words only: what counts as harmless is decided by who walks.

import { moduleOf, type Program, type Ref } from '../ir/program.js'

/** Where the walk ended. */
export type Found =
  | { readonly kind: 'source'; readonly what: string; readonly way: readonly Ref[]; readonly isGuess: boolean }
  /** What makes it harmless, as a clause with its subject, and where it stands. */
  | { readonly kind: 'harmless'; readonly why: string; readonly at: Ref; readonly isEmpty?: boolean }
  | { readonly kind: 'unknown'; readonly why: string; readonly at: Ref }

/** One of the ends of all ways back from a value. */
export type Part = Found & {
  /** The call that brings it into the function, where one does. */
  readonly givenBy: Ref | undefined
}

/** As it is written, on one line, with its own line, and its file where that is not the first. */
export function quoted(program: Program, ref: Ref): string {
  const file = moduleOf(ref) === 0 ? '' : ` of \`${program.module(ref).text.path}\``
  return `${shown(program, ref)} in line ${program.line(ref)}${file}`
}

export function shown(program: Program, ref: Ref): string {
  const written = program.module(ref).text.folded(program.flow(ref), 80).replaceAll('`', "'")
  return `\`${program.flow(ref).op === 'argument' ? written.replace(/^\.{3}/, '') : written}\``
}

/** Harmless because there is nothing; what is there says more. */
export function nothing(why: string, at: Ref): Found {
  return { kind: 'harmless', why, at, isEmpty: true }
}

export function harmless(why: string, at: Ref): Found {
  return { kind: 'harmless', why, at }
}

export function unknown(why: string, at: Ref): Found {
  return { kind: 'unknown', why, at }
}
