// The one way of untrusted text into Markdown (OUT-4): it makes no link, image, heading, list, table cell, HTML or formula, and what
// controls a terminal is shown. INVARIANT: no other file writes such text into a page without a function of this one.

import { visible, visibleLine } from '@sallyport/diagnostics'

/** What renderers make links of without any brackets; a backslash does not stop them all, a code span does. */
const linksItself = /@|:\/\/|www\.|mailto:|xmpp:/i

/** Text in a paragraph, a heading or a table cell; always one line. */
export function escapeMarkdown(text: string): string {
  const words = visibleLine(text.trim()).split(/( +)/)
  return words
    .map((word) => (linksItself.test(word) ? codeSpan(word) : escapePunctuation(word)))
    .join('')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** Text of several paragraphs: blank lines stay, and each line is escaped for itself. */
export function escapeMarkdownText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(escapeMarkdown)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function escapePunctuation(word: string): string {
  // A table's cells are cut at pipes before anything else is read, so that only an entity hides one.
  return word.replaceAll(/[\\`*_[\]<>#&~$]/g, '\\$&').replaceAll('|', '&#124;')
}

/** Code in a line, on one line. A pipe is shown by its number: inside of a table nothing else keeps it in its cell. */
export function codeSpan(text: string): string {
  const shown = visibleLine(text).replaceAll('|', '\\u{7c}')
  if (shown.trim() === '') return ''
  const fence = '`'.repeat(longestRun(shown) + 1)
  const padding = shown.startsWith('`') || shown.endsWith('`') || /^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${padding}${shown}${padding}${fence}`
}

/** Code in a block of its own, line by line; the fence is longer than any run of backticks in it. */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}\n${visible(text.replaceAll('\r\n', '\n'))}\n${fence}`
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}
