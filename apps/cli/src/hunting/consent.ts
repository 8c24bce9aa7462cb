// Asks a person whether code may leave the machine. Without a terminal, and without `--yes`, the answer is no.

import { createInterface } from 'node:readline/promises'
import { counted, visibleLine } from '@sallyport/diagnostics'
import type { AskConsent } from '@sallyport/scanner'
import type { Terminal } from '../terminal.js'

export function consentFrom(terminal: Terminal, isGiven: boolean): AskConsent {
  return async ({ root, addresses, models, files }) => {
    const what = `code of ${visibleLine(root)} is sent to ${addresses.map(visibleLine).join(', ')} (${models.map(visibleLine).join(', ')}): up to ${counted(files, 'file')}; what looks like a secret is masked`
    if (isGiven) {
      terminal.remark(`note: ${what}`)
      return true
    }
    if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return false
    terminal.complain(what)
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return /^y(?:es)?$/i.test(
        (await lines.question('Send it, now and in later runs on this repository? [y/N] ')).trim(),
      )
    } finally {
      lines.close()
    }
  }
}
