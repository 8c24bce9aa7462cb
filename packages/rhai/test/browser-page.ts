// What runs inside the browser: the programs of the corpus, with the built package as the page loads it.

import type { OptimizationLevel } from '@sallyport/rhai'
import type { Outcome } from './corpus-file.js'
import { runProgram } from './run-program.js'

export interface BrowserOrder {
  readonly programs: readonly { readonly text: string; readonly level: OptimizationLevel }[]
  readonly modules: Readonly<Record<string, string>>
}

export function runAll({ programs, modules }: BrowserOrder): readonly Outcome[] {
  const read = (name: string): string | undefined => (Object.hasOwn(modules, name) ? modules[name] : undefined)
  return programs.map(({ text, level }) => runProgram(text, level, read))
}
