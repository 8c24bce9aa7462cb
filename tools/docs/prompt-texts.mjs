// The prompts of packages/scanner/prompts as a TypeScript module: they are written as files for people, and shipped inside bundles.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root */
export function promptTexts(root) {
  const folder = join(root, 'packages/scanner/prompts')
  const entries = listMarkdown(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name: name.replace(/\.md$/, ''), text: text.replace(/^<!--.*?-->\n/, '').trimEnd() }
  })
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12)
  const lines = entries.map(
    ({ name, text }) => `  ${key(name)}: \`${text.replace(/[`\\]|\$\{/g, (each) => `\\${each}`)}\`,`,
  )
  return `// Made from packages/scanner/prompts by \`npm run reference\`: change them there.

/** Of all prompts: part of what an answer depends on. */
export const promptsDigest = '${digest}'

export const promptTexts = {
${lines.join('\n')}
} as const
`
}

function listMarkdown(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.split('\\').join('/'))
    .sort()
}

function key(name) {
  return /^[a-z]+$/.test(name) ? name : `'${name}'`
}
