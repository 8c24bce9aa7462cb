// Writes the reference pages from the code (`--write`), or says which of them no longer match it (`--check`). Needs a build.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionList } from '@sallyport/runner'
import { root } from './checkout.mjs'
import { errorPage } from './docs/error-page.mjs'
import { functionPage } from './docs/function-page.mjs'
import { promptTexts } from './docs/prompt-texts.mjs'
import { huntSchemas } from './schemas/hunt-documents.mjs'

const pages = [
  { path: 'docs/functions.md', text: functionPage(functionList()) },
  { path: 'docs/errors.md', text: errorPage(root) },
  { path: 'packages/scanner/src/agents/prompts/texts.ts', text: promptTexts(root) },
  ...huntSchemas(),
]

const stale = pages.filter(
  ({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
)
if (process.argv.includes('--write')) {
  for (const { path, text } of stale) writeFileSync(join(root, path), text)
  process.stdout.write(`reference: ${pages.length} pages, ${stale.length} written\n`)
} else {
  for (const { path } of stale) {
    process.stdout.write(`${path}:1: does not match the code it is made from; run \`npm run reference\`\n`)
  }
  process.stdout.write(`reference: ${pages.length} pages, ${stale.length} stale\n`)
  process.exitCode = stale.length === 0 ? 0 : 1
}
