// `sallyport audit verify`: is the record whole?

import { CodedError, counted, escapeControls, visibleLine } from '@sallyport/diagnostics'
import { type AuditVerdict, verifyAudit } from '@sallyport/runner'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'

interface VerifyFlags {
  readonly anchor?: string
  readonly output?: 'human' | 'json'
}

export async function auditVerify(args: readonly string[], flags: VerifyFlags, terminal: Terminal): Promise<number> {
  const [path = ''] = args
  const verdict = await read(path, flags.anchor)
  if (flags.output === 'json') {
    const document = { schema: 'sallyport/audit-verdict', schemaVersion: 1, path, ...verdict }
    terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
  } else present(path, verdict, terminal)
  return verdict.isIntact ? exitCode.done : exitCode.scriptError
}

async function read(path: string, anchor: string | undefined): Promise<AuditVerdict> {
  try {
    return await verifyAudit(path, anchor === undefined ? {} : { anchor })
  } catch (error) {
    throw new CodedError({
      code: 'audit/unreadable',
      message: `cannot read the record \`${path}\`: ${error instanceof Error ? error.message : 'unknown failure'}`,
      hint: 'name a record: `sallyport run --verbose` tells where it keeps its own',
      cause: error,
    })
  }
}

function present(path: string, verdict: AuditVerdict, terminal: Terminal): void {
  const { decisions, records, runs, head, broken } = verdict
  const name = visibleLine(path)
  if (broken === undefined) {
    terminal.result(
      `${name}: intact: ${counted(records, 'record')} of ${counted(runs, 'run')}, ${counted(decisions.allowed, 'act')} allowed, ${decisions.denied} denied\n`,
    )
    terminal.result(`head: ${head}\n`)
  } else {
    terminal.result(`${name}: broken at line ${broken.line}: ${visibleLine(broken.problem)}\n`)
    terminal.remark('  = help: the lines before it are as they were written; what follows proves nothing')
  }
  for (const remark of verdict.remarks) terminal.remark(`note: ${visibleLine(remark)}`)
}
