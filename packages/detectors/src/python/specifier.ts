// What an import means: which may be modules of the program's own, and how one file's are written as another's. A dotted name may
// be a module below any folder above the file; the name after `from a import` may be a module of its own.

import type { Module } from '../ir/flow.js'
import { submoduleKey } from '../ir/program.js'
import { joinedPath } from '../languages/joined-path.js'
import { isInstalled } from './installed-modules.js'

export function importedSpecifiers({ flow }: Module): string[] {
  const specifiers = new Set<string>()
  for (const each of flow) {
    if (each.op !== 'import' || each.specifier === '' || isInstalled(each.specifier)) continue
    specifiers.add(each.specifier)
    if (each.name !== undefined) specifiers.add(submoduleKey(each.specifier, each.name))
  }
  return [...specifiers]
}

/** The dotted name of a specifier, of a submodule's too. */
function dotted(specifier: string): string {
  const [module = '', name] = specifier.split('\0')
  if (name === undefined) return module
  return module.endsWith('.') ? module + name : `${module}.${name}`
}

/** How an import of `from` is written in `unit`: a relative one, and a template beside the code, as a path. */
export function seenFrom(unit: string, from: string, specifier: string): string {
  const name = dotted(specifier)
  if (!name.startsWith('.')) return name
  const path = name.includes('/') ? joinedPath(from, name) : pathOf(from, name)
  const base = unit.split('/').slice(0, -1)
  const target = path.split('/')
  let shared = 0
  while (shared < base.length && shared < target.length && base[shared] === target[shared]) shared += 1
  const up = base.slice(shared).map(() => '..')
  return ['.', ...up, ...target.slice(shared)].join('/').replace(/^\.\/\.\./, '..')
}

/** The path that a relative name means, without its ending. */
function pathOf(from: string, name: string): string {
  const [dots = ''] = /^\.+/.exec(name) ?? []
  const folder = from.split('/').slice(0, -dots.length)
  return [...folder, ...name.slice(dots.length).split('.')].filter((part) => part !== '').join('/')
}

/** Whether an import of `from` means the file at `path`. */
export function isMeant(from: string, specifier: string, path: string): boolean {
  const name = dotted(specifier)
  const given = path.replace(/\.pyw?$/, '').replace(/\/__init__$/, '')
  if (name.startsWith('.')) return given === pathOf(from, name)
  const wanted = name.replaceAll('.', '/')
  if (given !== wanted && !given.endsWith(`/${wanted}`)) return false
  const root = given.slice(0, given.length - wanted.length)
  return root === '' || from.startsWith(root)
}
