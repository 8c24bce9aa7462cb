// Which fields of a telling name an object brings along as a whole: those that the class of a parameter declares. Written out with
// `JSON.stringify(form)`, they are told as well.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { namePattern } from './symbol-pattern.js'

const longestClass = 20_000
const field =
  /(?:^|[\s;{)])(?:(?:public|declare|readonly)\s{1,8}){0,3}([A-Za-z_$][\w$]{0,80})\s{0,8}[!?]?\s{0,8}:\s{0,8}[A-Za-z]/g

/** Of the class that a parameter is declared to be of, where that is at hand. */
export function fieldsOfClass({ program, origins }: Semantics, argument: Ref, pattern: string): readonly string[] {
  const { annotation } = program.flowOf(argument, 'argument') ?? {}
  if (annotation === undefined) return []
  return origins.of(program.beside(argument, annotation)).flatMap((made) => {
    const { text, classes } = program.module(made)
    const code = classes[program.flowOf(made, 'class')?.class ?? -1]
    if (code === undefined) return []
    const declaration = text.slice(code).slice(0, longestClass)
    // It says itself what of it is written out.
    if (/\btoJSON\s{0,4}\(/.test(declaration)) return []
    const names = [...declaration.matchAll(field)].map(([, name = '']) => name)
    return [...new Set(names)].filter((name) => namePattern(pattern).test(name))
  })
}
