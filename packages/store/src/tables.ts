// Every table: its columns, and which of them are its key. The one place that knows what a row looks like; the types of queries,
// the checks on reading (ST-3) and the form of what is written all come from here. INVARIANT: `projectId` opens every key (ST-2).

import {
  candidateSchema,
  claimSchema,
  clearanceSchema,
  entryPointSchema,
  findingSchema,
  givenVerdictSchema,
  humanDecisionSchema,
  ownershipSchema,
  receiptSchema,
  recordedReadSchema,
  triageSchema,
} from '@sallyport/findings'
import { z } from 'zod'
import { bigint, count, fileState, json, text } from './columns.js'

export const runStatuses = ['done', 'incomplete', 'interrupted', 'failed'] as const
export const stages = ['investigate', 'revalidate', 'triage', 'enrich'] as const
const extents = ['complete', 'partial'] as const

const project = { projectId: text }
const reads = json(z.array(recordedReadSchema))
/** Append-only tables count up within their subject; the highest number is the newest. */
const ofFinding = { ...project, findingId: text, sequence: count }

export const rowSchemas = {
  runs: z.object({
    ...project,
    runId: text,
    command: text,
    options: json(z.record(z.string(), z.unknown())),
    pid: count,
    startedAt: text,
    record: text,
    status: z.enum(runStatuses).nullable(),
    counts: json(z.record(z.string(), z.number())).nullable(),
    endedAt: text.nullable(),
  }),
  files: z.object({
    ...project,
    path: text,
    device: bigint,
    inode: bigint,
    size: bigint,
    mtimeNs: bigint,
    ctimeNs: bigint,
    contentHash: text.nullable(),
    state: fileState,
    detail: text.nullable(),
    language: text.nullable(),
    scanVersion: text,
    scannedRun: text,
    scannedAt: text,
  }),
  ignored: z.object({ ...project, path: text, kind: z.enum(['directory', 'file']), rule: text }),
  walks: z.object({ ...project, extent: z.enum(extents) }),
  candidates: z.object({ ...project, path: text, ordinal: count, ruleId: text, candidate: json(candidateSchema) }),
  entryPoints: z.object({ ...project, path: text, ordinal: count, kind: text, entryPoint: json(entryPointSchema) }),
  work: z.object({
    ...project,
    stage: z.enum(stages),
    subject: text,
    inputDigest: text,
    state: z.enum(['pending', 'leased', 'done']),
    attempts: count,
    error: text.nullable(),
    leaseRun: text.nullable(),
    leaseUntil: text.nullable(),
    failedRun: text.nullable(),
  }),
  investigations: z.object({
    ...project,
    path: text,
    sequence: count,
    investigationId: text,
    run: text,
    agent: text,
    agentVersion: text,
    inputDigest: text,
    dependencies: json(z.array(z.object({ path: text, contentHash: text.nullable() }))),
    claims: count,
    clearances: json(z.array(clearanceSchema)),
    limits: json(z.array(text)),
    reads,
    receipt: json(receiptSchema).nullable(),
    time: text,
  }),
  findings: z.object({
    ...project,
    findingId: findingSchema.shape.id,
    sequence: count,
    path: text,
    fingerprint: findingSchema.shape.fingerprint,
    claim: json(claimSchema),
    claimedBy: json(findingSchema.shape.claimedBy),
  }),
  sightings: z.object({
    ...ofFinding,
    path: text,
    run: text,
    claim: json(claimSchema),
    contentHash: text,
    reads,
    time: text,
  }),
  verdicts: z.object({ ...ofFinding, verdict: json(givenVerdictSchema), inputDigest: text }),
  decisions: z.object({ ...ofFinding, decision: json(humanDecisionSchema), time: text }),
  triages: z.object({ ...ofFinding, triage: json(triageSchema), run: text, inputDigest: text, time: text }),
  ownerships: z.object({ ...ofFinding, ownership: json(ownershipSchema), run: text, inputDigest: text, time: text }),
  modelCalls: z.object({
    ...project,
    callId: text,
    run: text,
    stage: text,
    /** What the conversation was about: a JSON list of paths or places; in older rows their plain text, spaces between. */
    subject: text,
    model: text,
    /** Of everything that was asked: the same digest needs no second answer. */
    digest: text,
    /** What this call added to the conversation. */
    request: json(z.unknown()),
    /** `answered`, or why not. */
    outcome: text,
    answer: json(z.unknown()),
    inputTokens: count,
    cachedInputTokens: count,
    cacheWriteTokens: count,
    outputTokens: count,
    nanoUsd: count,
    durationMs: count,
    /** When it ended. */
    time: text,
  }),
  settings: z.object({ ...project, key: text, value: text }),
} as const

export type TableName = keyof typeof rowSchemas

/** Rows as the database holds them. */
export type Tables = { [T in TableName]: z.input<(typeof rowSchemas)[T]> }

const ofFindingKey = ['projectId', 'findingId', 'sequence'] as const

export const tableKeys = {
  runs: ['projectId', 'runId'],
  files: ['projectId', 'path'],
  ignored: ['projectId', 'path'],
  walks: ['projectId'],
  candidates: ['projectId', 'path', 'ordinal'],
  entryPoints: ['projectId', 'path', 'ordinal'],
  work: ['projectId', 'stage', 'subject'],
  investigations: ['projectId', 'path', 'sequence'],
  findings: ['projectId', 'findingId'],
  sightings: ofFindingKey,
  verdicts: ofFindingKey,
  decisions: ofFindingKey,
  triages: ofFindingKey,
  ownerships: ofFindingKey,
  modelCalls: ['projectId', 'callId'],
  settings: ['projectId', 'key'],
} as const satisfies { [T in TableName]: readonly (keyof Tables[T])[] }

type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>
}

/** A row as the store's users see it: decoded, without its project, and without the columns that are empty. */
export type RecordOf<T extends TableName> = Present<Omit<z.output<(typeof rowSchemas)[T]>, 'projectId'>>
