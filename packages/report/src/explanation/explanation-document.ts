// An explanation for programs: the same, as one JSON document without a character that could steer a terminal.

import { escapeControls } from '@sallyport/diagnostics'
import type { Explanation } from './explanation.js'

export function explanationDocument(explanation: Explanation): string {
  const document = { schema: 'sallyport/finding-explanation', schemaVersion: 1, ...explanation }
  return `${escapeControls(JSON.stringify(document, undefined, 2))}\n`
}
