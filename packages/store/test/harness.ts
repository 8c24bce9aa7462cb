// A store in a folder of its own, and records to put into it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Candidate, Claim, EntryPoint, Finding, Place } from '@sallyport/findings'
import type { FileRecord, FileScan, Investigation, ModelCall, NewRun } from '@sallyport/store'
import { onTestFinished } from 'vitest'

export const start = new Date('2026-01-01T00:00:00.000Z')
export const now = () => start
export const alive = () => true
export const dead = () => false

/** The path for a store in a new folder, which goes when the test is over. */
export function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'state.db')
}

export function place(path: string, line = 1): Place {
  return { path, startLine: line, startColumn: 1, endLine: line, endColumn: 9 }
}

export function file(path: string, changes: Partial<FileRecord> = {}): FileRecord {
  return {
    path,
    device: 2049n,
    inode: 18_446_744_073_709_551_615n,
    size: 9_007_199_254_740_993n,
    mtimeNs: 1_767_225_600_123_456_789n,
    ctimeNs: -1n,
    contentHash: `sha256:${'0a'.repeat(32)}`,
    state: 'scanned',
    scanVersion: 's1',
    scannedRun: 'run-1',
    scannedAt: start.toISOString(),
    ...changes,
  }
}

export function candidate(path: string, ruleId = 'sql-injection'): Candidate {
  return { ruleId, label: 'a query put together', place: place(path), excerpt: 'query(`…`)' }
}

export function entryPoint(path: string): EntryPoint {
  return { kind: 'route', name: 'GET /orders/:id', place: place(path) }
}

export function scan(path: string): FileScan {
  return { file: file(path), candidates: [candidate(path)], entryPoints: [entryPoint(path)] }
}

export function claim(path: string, changes: Partial<Claim> = {}): Claim {
  return {
    ruleId: 'sql-injection',
    weaknessClass: 'sql-injection',
    cwe: ['CWE-89'],
    kind: 'security',
    severity: 'high',
    confidence: 'high',
    title: 'A query is put together',
    description: 'From the request.',
    place: place(path),
    statement: 'query(x)',
    enclosingFunction: 'get',
    trace: [{ kind: 'sink', quote: { place: place(path), text: 'query(x)' }, note: '' }],
    preconditions: [],
    recommendation: 'Bind it.',
    ...changes,
  }
}

export function finding(id: string, path: string, changes: Partial<Claim> = {}): Finding {
  return {
    id,
    fingerprint: `v1:${'0b'.repeat(32)}`,
    claim: claim(path, changes),
    claimedBy: { agent: 'analyst', version: '1', run: 'run-1', time: start.toISOString(), reads: [] },
  }
}

export const ids = ['f-0123456789ab', 'f-0123456789ac', 'f-0123456789ad'] as const

export function investigation(path: string, changes: Partial<Investigation> = {}): Investigation {
  return {
    investigationId: `i-${path}`,
    path,
    run: 'run-1',
    agent: 'analyst',
    agentVersion: '1',
    inputDigest: 'd1',
    dependencies: [{ path: 'lib.ts', contentHash: null }],
    claims: 1,
    clearances: [{ ruleId: 'xss', place: place(path), reason: 'escaped by the template' }],
    limits: [],
    reads: [],
    time: start.toISOString(),
    ...changes,
  }
}

export function run(runId: string, changes: Partial<NewRun> = {}): NewRun {
  return {
    runId,
    command: 'scan',
    options: { all: true },
    pid: 7,
    startedAt: start.toISOString(),
    record: 'r',
    ...changes,
  }
}

export const verdict = {
  verdict: 'true-positive' as const,
  reasoning: 'Followed back.',
  evidence: [],
  method: 'evidence-from-the-sink',
  run: 'run-2',
  time: start.toISOString(),
  reads: [],
}

export const triage = { priority: 'P1', exploitability: 'trivial', impact: 'high', reasoning: 'Anyone can.' } as const
export const ownership = { teams: ['@acme/payments'], authors: [] }
export const made = { run: 'run-3', inputDigest: 'd3', time: start.toISOString() }

export const modelCall: ModelCall = {
  callId: 'c1',
  run: 'r1',
  stage: 'investigate',
  subject: 'a.ts',
  model: 'test/model',
  digest: 'd',
  request: { messages: [] },
  outcome: 'answered',
  answer: { text: 'x' },
  inputTokens: 3,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 2,
  nanoUsd: 5_000_000_000,
  durationMs: 1,
  time: '2026-01-01T00:00:00.000Z',
}
