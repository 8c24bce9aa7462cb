// Findings and reports to render, whole and well-formed; tests change what they are about.

import type { Claim, FindingRecord, Place } from '@sallyport/findings'
import type { Report } from '@sallyport/report'

export function place(path: string, line: number, startColumn = 3, endColumn = 40): Place {
  return { path, startLine: line, startColumn, endLine: line, endColumn }
}

function claim(changes: Partial<Claim> = {}): Claim {
  const sink = place('src/orders.ts', 42)
  return {
    ruleId: 'sql-injection',
    weaknessClass: 'sql-injection',
    cwe: ['CWE-89'],
    kind: 'security',
    severity: 'high',
    confidence: 'high',
    title: 'A query is put together from a request',
    description: 'The parameter `id` reaches the query.\n\nNothing in between checks it.',
    place: sink,
    statement: 'db.query(`select ${id}`)',
    enclosingFunction: 'getOrder',
    trace: [
      {
        kind: 'source',
        quote: { place: place('src/routes.ts', 7), text: 'req.query.id' },
        note: 'the parameter enters',
      },
      { kind: 'step', quote: { place: place('src/orders.ts', 40), text: 'const q = `select ${id}`' }, note: '' },
      { kind: 'sink', quote: { place: sink, text: 'db.query(q)' }, note: 'the query runs' },
    ],
    preconditions: ['the route is reachable without signing in'],
    recommendation: 'Bind the value as a parameter.',
    ...changes,
  }
}

export function record(id: string, changes: Partial<Claim> = {}, more: Partial<FindingRecord> = {}): FindingRecord {
  return {
    finding: {
      id,
      fingerprint: `v1:${'0a'.repeat(32)}`,
      claim: claim(changes),
      claimedBy: { agent: 'analyst', version: '1', run: 'run-1', time: '2026-01-01T00:00:00.000Z', reads: [] },
    },
    verdicts: [],
    decision: { decision: 'open', reason: '', origin: 'store' },
    ...more,
  }
}

export const judged: Partial<FindingRecord> = {
  verdicts: [
    {
      verdict: 'true-positive',
      reasoning: 'The value was followed back from the sink.',
      evidence: [{ place: place('src/orders.ts', 42), text: 'db.query(q)' }],
      method: 'evidence-from-the-sink',
      run: 'run-2',
      time: '2026-01-02T00:00:00.000Z',
      reads: [{ path: 'src/orders.ts', contentHash: 'sha256:00', record: 'r.jsonl', sequence: 3, principal: 'Agent' }],
    },
  ],
  triage: { priority: 'P1', exploitability: 'trivial', impact: 'high', reasoning: 'Anyone can send it.' },
  ownership: { teams: ['@acme/payments'], rule: '/src/ @acme/payments', authors: [] },
}

export function report(findings: readonly FindingRecord[], changes: Partial<Report> = {}): Report {
  return {
    tool: { name: 'sallyport', version: '0.1.0' },
    project: 'shop',
    generatedAt: '2026-01-03T00:00:00.000Z',
    run: 'run-3',
    coverage: {
      files: 3,
      states: { scanned: 2, 'skipped:binary': 1 },
      ignoredDirectories: 1,
      ignoredFiles: 0,
      extent: 'complete',
    },
    entryPoints: 4,
    tier: 'default',
    findings,
    otherTier: 0,
    leftOut: { accepted: 1, suppressed: 2, refuted: 3 },
    rules: [
      {
        id: 'sql-injection',
        title: 'SQL injection',
        summary: 'Data from outside becomes part of a query.',
        cwe: ['CWE-89'],
        recommendation: 'Bind values as parameters.',
      },
    ],
    ...changes,
  }
}

export const ids = ['f-0123456789ab', 'f-0123456789ac', 'f-0123456789ad'] as const
