// Enrich: who can act on a finding. Teams from CODEOWNERS, the last committer and the authors of the lines from the history; without
// git or history it says so and goes on. Names and addresses are kept as keyed hashes unless the operator asked for people.

import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import type { FindingRecord, Ownership } from '@sallyport/findings'
import type { WorkItem } from '@sallyport/store'
import { findingsInScope, idsOf } from '../../diff/known-files.js'
import { digestOf } from '../../digest.js'
import { GitHistory } from '../../operations/git-history.js'
import { readTreeFile } from '../../operations/read-files.js'
import { ownersFiles } from '../../workspace/ceiling-policy.js'
import { readMaskKey } from '../../workspace/mask-key.js'
import type { StageContext, StageReport } from '../stage.js'
import { eachAlone, loopNotes, workThrough } from '../work-loop.js'
import { type OwnersRule, ownersOf, parseCodeOwners } from './code-owners.js'
import { findLines } from './find-lines.js'

const gibibyte = 1024 ** 3
const mostOwnersBytes = 3 * 1024 * 1024

export async function enrich(context: StageContext): Promise<StageReport> {
  const { project, workspace, options, run, now } = context
  const findings = await findingsInScope(context)
  const notes: string[] = []
  const owners = readOwners(context, notes)
  const history = findings.length === 0 ? undefined : openHistory(context, notes)
  const maskKey = readMaskKey(workspace.state)
  await project.enqueue(findings.map((record) => workFor(record, owners.digest, history?.head, options.people)))
  const result = await workThrough(context, {
    stage: 'enrich',
    only: idsOf(context, findings),
    workTogether: eachAlone(async ({ subject, inputDigest }) => {
      const record = await project.finding(subject)
      if (record === undefined) return { failure: 'the finding is not in the store' }
      const ownership = ownershipOf(record, owners.rules, history)
      const kept = options.people ? ownership : hashPeople(ownership, maskKey)
      return {
        write: (records) => records.addOwnership(subject, kept, { run, inputDigest, time: now().toISOString() }),
      }
    }),
  })
  return {
    stage: 'enrich',
    extent: result.extent,
    counts: { findings: result.done, history: history === undefined ? 0 : 1, owners: owners.rules.length },
    notes: [...notes, ...loopNotes(result)],
  }
}

function openHistory({ doors, workspace, options }: StageContext, notes: string[]): GitHistory | undefined {
  const mostBytes = options.gitHistory ? Number.POSITIVE_INFINITY : gibibyte
  const opened = GitHistory.open(doors.of('enrich'), workspace.root, join(workspace.state, 'history.git'), mostBytes)
  if (opened instanceof GitHistory) return opened
  notes.push(`without history: ${opened.refusal}`)
  return undefined
}

function workFor(record: FindingRecord, ownersDigest: string, head: string | undefined, people: boolean): WorkItem {
  const { id, claim } = record.finding
  const lines = claim.trace.map(({ quote }) => `${quote.place.path}:${quote.text}`)
  const inputDigest = digestOf([claim.place.path, ...lines, ownersDigest, head ?? '', people ? 'people' : 'hashes'])
  return { stage: 'enrich', subject: id, inputDigest }
}

function readOwners({ doors, workspace }: StageContext, notes: string[]): { rules: OwnersRule[]; digest: string } {
  for (const path of ownersFiles) {
    const read = readTreeFile(doors.of('enrich'), { root: workspace.root }, path, mostOwnersBytes)
    if ('kind' in read) {
      if (read.kind !== 'vanished') notes.push(`\`${path}\` was not read: ${read.kind}`)
      continue
    }
    return { rules: parseCodeOwners(Buffer.from(read.bytes).toString('utf8')), digest: read.contentHash }
  }
  notes.push('without owners: there is no CODEOWNERS')
  return { rules: [], digest: '' }
}

function ownershipOf(record: FindingRecord, rules: readonly OwnersRule[], history: GitHistory | undefined): Ownership {
  const { claim } = record.finding
  const { path } = claim.place
  const rule = ownersOf(rules, path)
  const lastCommitter = history?.lastCommit(path)
  return {
    teams: [...(rule?.owners ?? [])],
    ...(rule === undefined ? {} : { rule: rule.line }),
    ...(lastCommitter === undefined ? {} : { lastCommitter }),
    authors: history === undefined ? [] : authorsOf(record, history),
  }
}

function authorsOf(record: FindingRecord, history: GitHistory): Ownership['authors'] {
  const quotes = record.finding.claim.trace.map(({ quote }) => quote)
  const authors = new Map<string, { name: string; email: string; lines: number }>()
  for (const path of new Set(quotes.map(({ place }) => place.path))) {
    const committed = history.committedText(path)
    if (committed === undefined) continue
    const wanted = findLines(
      quotes.filter(({ place }) => place.path === path),
      committed,
    )
    for (const { name, email } of history.blame(path, wanted)) {
      const known = authors.get(email)
      if (known === undefined) authors.set(email, { name, email, lines: 1 })
      else known.lines += 1
    }
  }
  return [...authors.values()].sort((one, other) => other.lines - one.lines).slice(0, 50)
}

function hashPeople(ownership: Ownership, maskKey: string): Ownership {
  const hash = (email: string): string =>
    createHmac('sha256', Buffer.from(maskKey, 'hex')).update(email.toLowerCase()).digest('hex').slice(0, 16)
  const person = (email: string) => ({ name: `person ${hash(email).slice(0, 8)}`, email: `hmac:${hash(email)}` })
  const { lastCommitter, authors, ...rest } = ownership
  return {
    ...rest,
    ...(lastCommitter === undefined ? {} : { lastCommitter: { ...lastCommitter, ...person(lastCommitter.email) } }),
    authors: authors.map(({ email, lines }) => ({ ...person(email), lines })),
  }
}
