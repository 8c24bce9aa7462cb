// Compiles the TypeScript snippets of the docs as a user of the packages would.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { cacheFolder } from '../checkout.mjs'

/** @returns {string[]} one line for each mistake, at its place in the page */
export function compileSnippets(snippets) {
  const folder = join(cacheFolder, 'snippets')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = new Map(snippets.map((snippet, index) => [join(folder, `${index}.mts`), snippet]))
  for (const [path, { text }] of files) writeFileSync(path, `${text}\n`)
  const program = ts.createProgram([...files.keys()], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: ['node'],
  })
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const snippet = files.get(file?.fileName ?? '')
    const message = ts.flattenDiagnosticMessageText(messageText, ' ')
    if (snippet === undefined) return `a snippet does not compile: ${message}`
    const line = snippet.line + 1 + file.getLineAndCharacterOfPosition(start).line
    return `${snippet.page}:${line}: the snippet does not compile: ${message}`
  })
}
