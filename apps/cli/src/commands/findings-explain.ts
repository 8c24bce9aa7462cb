// `sallyport findings explain`: a finding as a path through the code as it is now, for somebody who wants to understand and mend it.

import { visibleLine } from '@sallyport/diagnostics'
import { explainFinding, explanationDocument, renderExplanation } from '@sallyport/report'
import { describedRules, readEvidence } from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import { findByPrefix } from '../hunting/find-record.js'
import { type PlacedFlags, withFindings } from '../hunting/open-store.js'
import type { Terminal } from '../terminal.js'

export async function findingsExplain(
  args: readonly string[],
  flags: PlacedFlags,
  terminal: Terminal,
  /** The bundle of the analysis worker. */
  workerUrl: URL,
): Promise<number> {
  return withFindings(flags, 'read', async (project, workspace) => {
    const record = await findByPrefix(project, workspace, args[0] ?? '')
    const { lines, auditPath } = await readEvidence(record, { workspace, workerUrl, now: () => new Date() })
    const rule = describedRules(workspace).find(({ id }) => id === record.finding.claim.ruleId)
    const explanation = explainFinding(record, rule, (path) => lines.get(path))
    if (flags.output === 'json') terminal.result(explanationDocument(explanation))
    else {
      const style = terminal.resultStyle
      const palette = {
        strong: (text: string) => style('bold', text),
        faint: (text: string) => style('gray', text),
        mark: (text: string) => style('red', text),
      }
      terminal.result(`${renderExplanation(explanation, terminal.width, palette)}\n`)
    }
    terminal.remark(`record: ${visibleLine(auditPath)}`)
    return exitCode.done
  })
}
