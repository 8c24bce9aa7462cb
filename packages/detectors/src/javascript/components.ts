// Components of Vue, Svelte and Astro: the scripts of one file as one module, and the expressions that its markup writes without
// escaping. All else is blanked out, so that every place stays what it was.

import { loopsOf, type MarkupLoop } from './markup-loops.js'
import { type Block, blocksOf, only, without } from './script-blocks.js'

export interface Markup {
  /** `v-html`, `@html`, `set:html` */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly code: string
  readonly codeStart: number
  /** What names the loops around it give, from the outside in. */
  readonly loops: readonly MarkupLoop[]
}

export interface Component {
  readonly kind: 'vue' | 'svelte' | 'astro'
  /** As long as the file. */
  readonly script: string
  /** A name that says which language the script is in. */
  readonly path: string
  readonly markup: readonly Markup[]
}

const mostBlocks = 8
const mostMarkup = 40
const longestCode = 300
const unescaped =
  /\b(v-html)\s{0,4}=\s{0,4}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')|\{(@html)\s+([^{}]{1,300})\}|\b(set:html)=\{([^{}]{1,300})\}/g
const frontMatter = /^\s{0,100}---\r?\n/

export function componentOf(path: string, text: string): Component | undefined {
  const [, extension] = /\.(vue|svelte|astro)$/i.exec(path) ?? []
  if (extension === undefined) return undefined
  const kind = extension.toLowerCase() as Component['kind']
  const blocks = kind === 'astro' ? astroBlocks(text) : blocksOf(text, mostBlocks)
  const scripts = blocks.filter(({ isScript }) => isScript)
  const isTyped = kind === 'astro' || scripts.some(({ attributes }) => /\blang\s*=\s*["']?tsx?\b/.test(attributes))
  return {
    kind,
    script: only(text, scripts),
    path: `${path}.${isTyped ? 'ts' : 'js'}`,
    markup: markupOf(without(text, blocks)),
  }
}

/** What stands between the first two lines of `---` runs where the page is made; the scripts behind it run in the page. */
function astroBlocks(text: string): Block[] {
  const start = frontMatter.exec(text)?.[0].length
  const end = start === undefined ? -1 : text.indexOf('\n---', start - 1)
  if (start === undefined || end < 0) return blocksOf(text, mostBlocks)
  const code: Block = { isScript: true, attributes: '', start, end: Math.max(start, end) }
  const behind = blocksOf(without(text, [{ start: 0, end: end + '\n---'.length }]), mostBlocks)
  return [code, ...behind]
}

function markupOf(text: string): Markup[] {
  const loops = loopsOf(text)
  return [...text.matchAll(unescaped)].slice(0, mostMarkup).flatMap((match) => {
    const [whole, vue, quoted, other, svelte, tag, astro, braced = ''] = match
    const code = quoted ?? other ?? tag ?? braced
    if (code.length > longestCode) return []
    const codeStart = match.index + whole.lastIndexOf(code)
    const { index: start } = match
    const around = loops.filter((loop) => loop.from <= start && start < loop.to)
    return [{ name: vue ?? svelte ?? astro ?? '', start, end: start + whole.length, code, codeStart, loops: around }]
  })
}
