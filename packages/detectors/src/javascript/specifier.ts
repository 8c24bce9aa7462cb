// What a specifier of an import means: which are of the program's own files, and how one file's are written as another's.

import type { Module } from '../ir/flow.js'
import { joinedPath } from '../languages/joined-path.js'
import { isAlias, isMeantByAlias, isOwnSpecifier } from '../languages/own-specifier.js'

/** What is imported and is no program. */
const noProgram =
  /\.(?:json5?|css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|ico|woff2?|html?|md|txt|wasm|node|graphql|gql|vue|svelte|astro)$/i

export function importedSpecifiers({ flow, reexports }: Module): string[] {
  const specifiers = new Set<string>()
  for (const each of flow) if (each.op === 'import' && isOwnSpecifier(each.specifier)) specifiers.add(each.specifier)
  for (const { specifier } of reexports) if (isOwnSpecifier(specifier)) specifiers.add(specifier)
  return [...specifiers].filter((specifier) => !noProgram.test(specifier))
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '')
}

/** The specifier of a path, seen from a file. */
function relativeTo(from: string, path: string): string {
  const base = from.split('/').slice(0, -1)
  const target = path.split('/')
  let shared = 0
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1
  const up = base.slice(shared).map(() => '..')
  const rest = target.slice(shared)
  return up.length === 0 ? `./${rest.join('/')}` : [...up, ...rest].join('/')
}

/** How a specifier of `from` is written in `unit`. */
export function seenFrom(unit: string, from: string, specifier: string): string {
  return from === unit || isAlias(specifier) ? specifier : relativeTo(unit, joinedPath(from, specifier))
}

/** Whether a specifier of `from` means the file at `path`. */
export function isMeant(from: string, specifier: string, path: string): boolean {
  const given = withoutExtension(path)
  if (isAlias(specifier)) return isMeantByAlias(from, withoutExtension(specifier), given)
  const wanted = withoutExtension(joinedPath(from, specifier))
  return given === wanted || given === `${wanted}/index`
}
