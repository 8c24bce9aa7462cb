// A file to the form that analyses read, by the front end of its language; kept between files by whoever likes to.

import type { ParsedModule } from '../ir/parsed-module.js'
import { frontEndOf } from './front-ends.js'

interface KeptModule {
  readonly text: string
  readonly parsed: ParsedModule
}

/** Modules by path and content; the caller keeps it as long as it likes. */
export interface ModuleCache {
  get(path: string): KeptModule | undefined
  set(path: string, module: KeptModule): unknown
}

/** The front end of the language must be {@link FrontEnd.ready}. */
export function parseModule(path: string, text: string, cache?: ModuleCache): ParsedModule {
  const known = cache?.get(path)
  if (known !== undefined && known.text === text) return known.parsed
  const parsed = frontEndOf(path).parse(path, text)
  cache?.set(path, { text, parsed })
  return parsed
}
