// What the checks need of a Markdown text: its links, its anchors and its fenced code, each with its line. Not a full parser:
// links inside code are left out, and anchors are made as common hosts make them.

/**
 * @typedef {{ line: number, language: string, marks: string[], text: string }} Snippet
 * @typedef {{ line: number, target: string }} Link
 */

/** @returns {{ snippets: Snippet[], links: Link[], anchors: Set<string> }} */
export function readMarkdown(text) {
  const snippets = []
  const links = []
  const anchors = new Set()
  let open
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^\s*(`{3,}|~{3,})\s*(.*)$/.exec(line)
    if (open !== undefined) {
      if (fence?.[1].startsWith(open.fence) && fence[2] === '') {
        snippets.push({ ...open.snippet, text: open.lines.join('\n') })
        open = undefined
      } else open.lines.push(line)
      continue
    }
    if (fence !== null) {
      const [language = '', ...marks] = fence[2].trim().split(/\s+/)
      open = { fence: fence[1], lines: [], snippet: { line: index + 1, language, marks } }
      continue
    }
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)
    if (heading !== null) addAnchor(anchors, heading[1])
    for (const [, name] of line.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(name)
    const prose = line.replaceAll(/(`+)(?:(?!\1).)+\1/g, '')
    for (const [, target] of prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)) links.push({ line: index + 1, target })
    const definition = /^\s*\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/.exec(prose)
    if (definition !== null) links.push({ line: index + 1, target: definition[1] })
  }
  return { snippets, links, anchors }
}

function addAnchor(anchors, heading) {
  const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '')
  const slug = text
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\p{Mark} _-]/gu, '')
    .replaceAll(' ', '-')
  let anchor = slug
  for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`
  anchors.add(anchor)
}
