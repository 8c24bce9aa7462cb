// The routes of a program, as far as the code registers them: what is called for a path, and what runs before it. INVARIANT: what is
// not understood about a route's way (a mount, a hook) makes its guards unknown, never absent.

import type { At } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'

export interface Route {
  /** The call, or the member of a controller, that registers it; quoted as the place of a claim. */
  readonly ref: Ref
  readonly at: At
  /** In lower case; `all` for any. */
  readonly method: string
  /** As far as it is constant. */
  readonly path: string | undefined
  /** Where its router is mounted, as far as the program at hand shows it. */
  readonly mountedAt?: string
  /** The router it is registered on: the same for all routes of one. */
  readonly router: string
  /** The functions that answer; none where their code is not at hand. */
  readonly handlers: readonly FunctionRef[]
  /** The name of the handler as it is written. */
  readonly handlerName: string
  readonly guards: readonly Guard[]
  /** The call that registers it, where `ref` is the handler: a table of paths in another file. */
  readonly from?: Ref
  /** What it inherits changes something, whatever its own code shows. */
  readonly changesByItself?: true
  /** Decorators of the program stand on it of which it is not known what they say. */
  readonly isMarked?: true
  /** Compared with the routes of its own router only: what guards those of others says nothing here. */
  readonly isApart?: true
}

/** Something that runs before a handler and may refuse. */
export interface Guard {
  readonly ref: Ref
  readonly name: string
  readonly authenticates: boolean
  readonly authorizes: boolean
  /** Neither its code nor its name says what it does: it may be a check. */
  readonly isUnknown?: true
}

const changing: ReadonlySet<string> = new Set(['post', 'put', 'patch', 'delete', 'del'])

export function changesState({ method }: Route): boolean {
  return changing.has(method)
}

/** Whether it is a method of a class in Java, whose class is its router. */
export function isOfJava({ router }: Pick<Route, 'router'>): boolean {
  return router.startsWith('java')
}

/** Whether it is a method of a controller under decorators, whose class is its router. */
export function isOfController({ router }: Pick<Route, 'router'>): boolean {
  return /^c\d/.test(router)
}

/** Whether a decorator gives its handler the user. */
export function isGivenItsUser({ guards }: Pick<Route, 'guards'>): boolean {
  return guards.some(({ name }) => name.startsWith('@'))
}

export function isGuarded({ guards }: Pick<Route, 'guards'>): boolean {
  return guards.some(({ authenticates, authorizes }) => authenticates || authorizes)
}

/** Whether something before the handler may be a check without being known as one. */
export function isUnclear({ guards }: Route): boolean {
  return guards.some(({ isUnknown }) => isUnknown === true)
}

export function isRestricted({ guards }: Pick<Route, 'guards'>): boolean {
  return guards.some(({ authorizes }) => authorizes)
}

export function shownRoute({ method, path }: Route): string {
  return `${method.toUpperCase()} ${path ?? '(a computed path)'}`
}
