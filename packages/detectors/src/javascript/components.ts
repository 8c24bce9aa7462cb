// Components of Vue and Svelte: the scripts of one file as one module, and the expressions that its markup writes without escaping. All
// else is blanked out, so that every place stays what it was.

import { loopsOf, type MarkupLoop } from './markup-loops.js'

export interface Markup {
  /** `v-html`, `@html` */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly code: string
  readonly codeStart: number
  /** What names the loops around it give, from the outside in. */
  readonly loops: readonly MarkupLoop[]
}

export interface Component {
  readonly kind: 'vue' | 'svelte'
  /** As long as the file. */
  readonly script: string
  /** A name that says which language the script is in. */
  readonly path: string
  readonly markup: readonly Markup[]
}

const mostScripts = 4
const mostMarkup = 40
const longestCode = 300
const opening = /<(script|style)\b([^<>]{0,300})>/gi
const unescaped = /\b(v-html)\s{0,4}=\s{0,4}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')|\{(@html)\s+([^{}]{1,300})\}/g

export function componentOf(path: string, text: string): Component | undefined {
  if (!/\.(?:vue|svelte)$/i.test(path)) return undefined
  const blocks = blocksOf(text)
  const scripts = blocks.filter(({ isScript }) => isScript)
  const isTyped = scripts.some(({ attributes }) => /\blang\s*=\s*["']?tsx?\b/.test(attributes))
  return {
    kind: /\.vue$/i.test(path) ? 'vue' : 'svelte',
    script: only(text, scripts),
    path: `${path}.${isTyped ? 'ts' : 'js'}`,
    markup: markupOf(without(text, blocks)),
  }
}

interface Block {
  readonly isScript: boolean
  readonly attributes: string
  readonly start: number
  readonly end: number
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const match of text.matchAll(opening)) {
    const [whole, tag = '', attributes = ''] = match
    const start = match.index + whole.length
    if (match.index < from || blocks.length >= 2 * mostScripts) continue
    const end = text.indexOf(`</${tag}`, start)
    if (end < 0) break
    blocks.push({ isScript: tag.toLowerCase() === 'script', attributes, start, end })
    from = end
  }
  return blocks
}

function only(text: string, blocks: readonly Block[]): string {
  let kept = ''
  for (const { start, end } of blocks) kept += `${blank(text.slice(kept.length, start - 1))};${text.slice(start, end)}`
  return kept + blank(text.slice(kept.length))
}

function without(text: string, blocks: readonly Block[]): string {
  let kept = ''
  for (const { start, end } of blocks) kept += text.slice(kept.length, start) + blank(text.slice(start, end))
  return kept + text.slice(kept.length)
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}

function markupOf(text: string): Markup[] {
  const loops = loopsOf(text)
  return [...text.matchAll(unescaped)].slice(0, mostMarkup).flatMap((match) => {
    const [whole, vue, quoted, other, svelte, tag = ''] = match
    const code = quoted ?? other ?? tag
    if (code.length > longestCode) return []
    const codeStart = match.index + whole.lastIndexOf(code)
    const { index: start } = match
    const around = loops.filter((loop) => loop.from <= start && start < loop.to)
    return [{ name: vue ?? svelte ?? '', start, end: start + whole.length, code, codeStart, loops: around }]
  })
}
