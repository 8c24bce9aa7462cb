// `sallyport audit show`: the record as a table, or as its own lines.

import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CodedError, isCodedError, visibleLine } from '@sallyport/diagnostics'
import { auditFolder } from '@sallyport/runner/launch'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'

interface ShowFlags {
  readonly denied?: boolean
  readonly output?: 'human' | 'jsonl'
}

export async function auditShow(args: readonly string[], flags: ShowFlags, terminal: Terminal): Promise<number> {
  const path = args[0] ?? newestRecord()
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  try {
    for await (const line of lines) {
      const record = parse(line, path)
      if (flags.denied === true && !isDenied(record)) continue
      terminal.result(`${flags.output === 'jsonl' ? line : visibleLine(describe(record))}\n`)
    }
  } catch (error) {
    if (isCodedError(error)) throw error
    throw unreadable(path, error instanceof Error ? error.message : 'unknown failure')
  }
  return exitCode.done
}

function newestRecord(): string {
  const folder = auditFolder(process.env)
  let names: string[] = []
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  } catch {
    // No folder yet: the same as an empty one.
  }
  const newest = names
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((left, right) => right.time - left.time)[0]
  if (newest === undefined) {
    throw new CodedError({
      code: 'audit/unreadable',
      message: `there is no record in \`${folder}\` yet`,
      hint: 'run a script first, or name a file',
    })
  }
  return newest.path
}

function parse(line: string, path: string): Record<string, unknown> {
  try {
    const record: unknown = JSON.parse(line)
    if (typeof record === 'object' && record !== null) return record as Record<string, unknown>
  } catch {
    // Said below, as for any other line that is no record.
  }
  throw unreadable(path, `\`${line.slice(0, 40)}\` is not a record`)
}

function unreadable(path: string, reason: string): CodedError {
  return new CodedError({ code: 'audit/unreadable', message: `cannot read the record \`${path}\`: ${reason}` })
}

/** What was not approved was denied; that it was asked stands in the same line. */
function isDenied({ decision, kind, answer }: Record<string, unknown>): boolean {
  return decision === 'deny' || (kind === 'approval' && answer !== 'approved')
}

function describe(record: Record<string, unknown>): string {
  const number = String(record['seq']).padStart(5)
  const time = String(record['time'])
  switch (record['kind']) {
    case 'start':
      return `${number}  ${time}  run ${record['run']} begins: ${record['program']} for ${record['principal']}, ${record['mode']}`
    case 'decision': {
      const policies = Array.isArray(record['policies']) ? record['policies'].join(', ') : ''
      const why = policies === '' ? String(record['reason']) : policies
      return `${number}  ${time}  ${String(record['decision']).padEnd(5)}  ${record['operation']}: ${record['action']} on ${record['resource']} (${why})`
    }
    case 'approval':
      return `${number}  ${time}  ${record['answer']} after ${record['milliseconds']} ms: ${record['asked'] ?? 'not asked'}`
    case 'outcome':
      return `${number}  ${time}  ${record['outcome']}${record['error'] === undefined ? '' : `: ${record['error']}`}`
    case 'end':
      return `${number}  ${time}  run ends: ${record['status']}, ${record['allowed']} allowed, ${record['denied']} denied`
    default:
      return `${number}  ${time}  ${record['kind']}`
  }
}
