// The scripts and styles of a file of markup: what stands between `<script>` and `</script>`, outside of comments. What is not wanted
// of a file is blanked out, so that every place stays what it was.

export interface Block {
  readonly isScript: boolean
  readonly attributes: string
  readonly start: number
  readonly end: number
}

const opening = /<!--|<(script|style)\b([^<>]{0,300})>/gi

/** The first blocks of a text, so many at most; one that is never closed ends them. */
export function blocksOf(text: string, most: number): Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const match of text.matchAll(opening)) {
    const [whole, tag, attributes = ''] = match
    if (match.index < from) continue
    const start = match.index + whole.length
    if (tag === undefined) {
      const end = text.indexOf('-->', start)
      if (end < 0) break
      from = end
      continue
    }
    if (blocks.length >= most) break
    const end = text.indexOf(`</${tag}`, start)
    if (end < 0) break
    blocks.push({ isScript: tag.toLowerCase() === 'script', attributes, start, end })
    from = end
  }
  return blocks
}

/** The blocks alone, each a statement of its own. */
export function only(text: string, blocks: readonly Block[]): string {
  let kept = ''
  for (const { start, end } of blocks) kept += `${blank(text.slice(kept.length, start - 1))};${text.slice(start, end)}`
  return kept + blank(text.slice(kept.length))
}

export function without(text: string, blocks: readonly Pick<Block, 'start' | 'end'>[]): string {
  let kept = ''
  for (const { start, end } of blocks) kept += text.slice(kept.length, start) + blank(text.slice(start, end))
  return kept + text.slice(kept.length)
}

/** As many spaces, and the line breaks. */
export function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}
