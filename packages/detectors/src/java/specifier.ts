// What a name of a class means: which file of the program declares it, and which may implement it, since what is given in place of an
// interface is nowhere named where it is used.

import type { Module } from '../ir/flow.js'
import { isInstalled } from './known-packages.js'

/** Of an interface: where by custom its implementation is found. */
const implementing = 'implements:'

export function importedSpecifiers({ flow, classes }: Module): string[] {
  const specifiers = new Set<string>()
  for (const each of flow) {
    if (each.op !== 'import' || each.specifier === '') continue
    const own = each.specifier.split('|').filter((name) => !isInstalled(name) && !/^jsp\./.test(name))
    if (own.length > 0) specifiers.add(each.specifier)
  }
  for (const { abstractName } of classes) if (abstractName !== undefined) specifiers.add(implementing + abstractName)
  return [...specifiers]
}

export function seenFrom(_unit: string, _from: string, specifier: string): string {
  return specifier
}

const packageLine = /^[ \t]{0,8}package[ \t]{1,8}([\w.]{1,300})[ \t]{0,8};/m

/** A file in a folder that has not the name of the package, beside the one that asks for it: it says itself what package it is of. */
export function isNamed(specifier: string, path: string, text: string): boolean {
  if (specifier.includes(':') || isMeant('', specifier, path)) return true
  const [, own = ''] = packageLine.exec(text.slice(0, 20_000)) ?? []
  return specifier.split('|').some((name) => packageOf(name) === own)
}

function packageOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')))
}

/** Whether an import of `from` means the file at `path`. */
export function isMeant(_from: string, specifier: string, path: string): boolean {
  const [, kind, rest = ''] = /^(resource|page|mapper):(.*)$/.exec(specifier) ?? []
  if (kind === 'mapper') return path.endsWith(`${rest.slice(rest.lastIndexOf('.') + 1)}.xml`)
  if (kind === 'page') return path.endsWith(`/${rest}`) || path.endsWith(`/${rest}.jsp`)
  if (kind === 'resource') return path === rest || path.endsWith(`/${rest}`)
  const given = path.replace(/\.java$/i, '')
  return specifier.split('|').some((name) => {
    const wanted = name.replaceAll('.', '/')
    return given === wanted || given.endsWith(`/${wanted}`)
  })
}
