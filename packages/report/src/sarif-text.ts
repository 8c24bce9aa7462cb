// Texts and places as SARIF writes them.

import { visibleLine } from '@sallyport/diagnostics'
import type { Place, Quote } from '@sallyport/findings'

export const sourceRoot = '%SRCROOT%'

/** Plain text: brackets would begin a link (SARIF 3.11.6), and control characters are shown. */
export function escapeMessage(text: string): string {
  return visibleLine(
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/\s*\n\s*/g, ' ')
      .trim(),
  ).replaceAll(/[\\[\]]/g, '\\$&')
}

/** A relative reference: each part percent-encoded, so that none can be a scheme, a host, a query or a fragment. */
export function fileUri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\ufffd')))
    .join('/')
}

/** Our columns end inclusively, SARIF's one behind. The quote is shown where it is of this very place. */
export function locationOf(place: Place, quote: Quote | undefined): { physicalLocation: unknown } {
  const { path, startLine, startColumn, endLine, endColumn } = place
  const isOfPlace =
    quote?.place.path === path && quote.place.startLine === startLine && quote.place.startColumn === startColumn
  return {
    physicalLocation: {
      artifactLocation: { uri: fileUri(path), uriBaseId: sourceRoot },
      region: {
        startLine,
        startColumn,
        endLine,
        endColumn: endColumn + 1,
        ...(isOfPlace ? { snippet: { text: quote.text } } : {}),
      },
    },
  }
}
