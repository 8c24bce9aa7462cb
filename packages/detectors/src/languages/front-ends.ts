// Which front end reads a file: by its name.

import type { Program } from '../ir/program.js'
import { javaGrammar } from '../java/grammar.js'
import { javaLibrary } from '../java/library.js'
import { parseJava } from '../java/parse-module.js'
import * as javaSpecifier from '../java/specifier.js'
import { javascriptLibrary } from '../javascript/library.js'
import { parseJavaScript } from '../javascript/parse-module.js'
import * as javascriptSpecifier from '../javascript/specifier.js'
import { pythonGrammar } from '../python/grammar.js'
import { pythonLibrary } from '../python/library.js'
import { parsePython } from '../python/parse-module.js'
import * as pythonSpecifier from '../python/specifier.js'
import type { LanguageLibrary } from '../taint/library.js'
import type { FrontEnd } from './front-end.js'

const javascript: FrontEnd = {
  ready: async () => {},
  parse: parseJavaScript,
  library: javascriptLibrary,
  ...javascriptSpecifier,
}

const python: FrontEnd = {
  ready: () => pythonGrammar.load(),
  parse: parsePython,
  library: pythonLibrary,
  ...pythonSpecifier,
}

const java: FrontEnd = {
  ready: () => javaGrammar.load(),
  parse: parseJava,
  library: javaLibrary,
  ...javaSpecifier,
}

export function frontEndOf(path: string): FrontEnd {
  if (/\.(?:java|jsp|jspf|jspx|tag|properties|xml)$/i.test(path)) return java
  return /\.pyw?$/i.test(path) ? python : javascript
}

/** A program is of one language: that of the file it was loaded for. */
export function libraryOf({ modules }: Program): LanguageLibrary {
  return frontEndOf(modules[0]?.text.path ?? '').library
}
