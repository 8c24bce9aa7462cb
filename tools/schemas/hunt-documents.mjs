// The documents of the hunting commands as zod schemas, made of the words of `packages/findings`; `npm run reference` writes them as
// JSON Schema into schema/, and tests compare real output with those.

import {
  clearanceSchema,
  coverageSchema,
  fileStateSchema,
  findingRecordSchema,
  humanDecisionSchema,
  placeSchema,
  priorities,
  recordedReadSchema,
  severitySchema,
  tierSchema,
  verdictNameSchema,
} from '@sallyport/findings'
import { configSchema, ruleFileSchema, suppressionsSchema } from '@sallyport/scanner'
import { z } from 'zod'

const time = z.iso.datetime()
const named = (schema) => ({ schema: z.literal(`sallyport/${schema}`), schemaVersion: z.literal(1) })
const counts = z.record(z.string(), z.int())

const workspace = z.strictObject({
  folder: z.string().nullable(),
  trust: z.enum(['accepted', 'named', 'changed', 'unknown', 'none']),
  messages: z.array(z.string()),
})

const range = z.strictObject({ low: z.number(), high: z.number() })
const estimate = z.strictObject({
  files: z.int(),
  conversations: z.int(),
  inputTokens: range,
  outputTokens: range,
  usd: range,
})

const stageReport = z.strictObject({
  estimate: estimate.optional(),
  stage: z.enum(['scan', 'investigate', 'import', 'revalidate', 'variants', 'triage', 'enrich', 'export']),
  extent: z.enum(['complete', 'partial']),
  counts,
  notes: z.array(z.string()),
})

const findingSummary = z.strictObject({
  id: z.string(),
  fingerprint: z.string(),
  severity: severitySchema,
  confidence: z.enum(['high', 'medium', 'low']),
  tier: tierSchema,
  kind: z.enum(['security', 'bug']),
  ruleId: z.string(),
  weaknessClass: z.string(),
  cwe: z.array(z.string()),
  title: z.string(),
  place: placeSchema,
  owners: z.array(z.string()),
  verdict: verdictNameSchema.nullable(),
  priority: z.enum(priorities).nullable(),
  decision: z.enum(['open', 'accepted', 'suppressed']),
})

const runStatus = z.enum(['done', 'incomplete', 'interrupted', 'failed'])

const imported = z.strictObject({
  files: z.int(),
  results: z.int(),
  imported: z.int(),
  skipped: z.int(),
  rejected: z.int(),
  findings: z.int(),
  known: z.int(),
  confirmed: z.int(),
  refuted: z.int(),
  fixed: z.int(),
  uncertain: z.int(),
  unjudged: z.int(),
  skippedBecause: counts,
  rejectedBecause: counts,
  verdicts: z.array(z.strictObject({ finding: z.string(), verdict: verdictNameSchema, reasoning: z.string() })),
})

const hunt = z.strictObject({
  ...named('hunt'),
  command: z.string(),
  run: z.string(),
  status: runStatus,
  root: z.string(),
  workspace,
  stages: z.array(stageReport),
  coverage: coverageSchema,
  entryPoints: z.int(),
  diff: z
    .strictObject({
      kind: z.enum(['base', 'staged', 'commit', 'files']),
      ref: z.string().nullable(),
      base: z.string().nullable(),
      files: z.array(
        z.strictObject({
          path: z.string(),
          change: z.enum(['added', 'modified', 'renamed', 'deleted', 'named']),
          from: z.string().optional(),
          state: z.string(),
        }),
      ),
      near: z.int(),
      notes: z.array(z.string()),
    })
    .optional(),
  tier: tierSchema,
  otherTier: z.int(),
  findings: z.array(
    findingSummary.extend({ origin: z.enum(['introduced', 'affected', 'older', 'unknown']).optional() }),
  ),
  leftOut: z.strictObject({ accepted: z.int(), suppressed: z.int(), refuted: z.int() }),
  decisions: z.strictObject({ allowed: z.int(), denied: z.int() }),
  spent: z.strictObject({ usd: z.number(), inputTokens: z.int(), outputTokens: z.int(), calls: z.int() }).optional(),
  imported: imported.optional(),
  record: z.string(),
  reportFolder: z.string().nullable(),
})

const event = { schemaVersion: z.literal(1), time, run: z.string() }
const stage = stageReport.shape.stage

const huntEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...event, type: z.literal('run-start'), root: z.string() }),
  z.strictObject({ ...event, type: z.literal('stage-start'), stage, total: z.int().optional() }),
  z.strictObject({ ...event, type: z.literal('progress'), stage, done: z.int(), total: z.int().optional() }),
  z.strictObject({ ...event, type: z.literal('stage-end'), stage, report: stageReport }),
  z.strictObject({ ...event, type: z.literal('note'), stage, text: z.string() }),
  z.strictObject({ ...event, type: z.literal('run-end'), result: hunt }),
])

const init = z.strictObject({
  ...named('init'),
  root: z.string(),
  folder: z.string(),
  isDone: z.boolean(),
  isAccepted: z.boolean(),
  files: z.array(z.strictObject({ name: z.string(), action: z.enum(['create', 'keep']) })),
  packages: z.array(z.strictObject({ package: z.string(), path: z.string(), technologies: z.array(z.string()) })),
  entryPoints: z.int(),
  prompt: z.string(),
})

const trust = z.strictObject({
  ...named('trust'),
  root: z.string(),
  folder: z.string(),
  before: z.enum(['accepted', 'changed', 'unknown']),
  policies: z.array(z.string()),
})

const finding = z.strictObject({
  ...named('finding'),
  state: z.string(),
  ...findingRecordSchema.shape,
  decisions: z.array(z.strictObject({ decision: humanDecisionSchema, time })),
  sightings: z.array(
    z.strictObject({
      path: z.string(),
      run: z.string(),
      contentHash: z.string(),
      reads: z.array(recordedReadSchema),
      time,
    }),
  ),
})

const explainedStep = z.strictObject({
  kind: z.enum(['source', 'step', 'sink']),
  path: z.string(),
  line: z.int(),
  column: z.int(),
  quote: z.string(),
  state: z.enum(['as-claimed', 'moved', 'changed', 'unread']),
  note: z.string(),
  lines: z.array(z.strictObject({ line: z.int(), text: z.string(), isMarked: z.boolean() })),
})

const findingExplanation = z.strictObject({
  ...named('finding-explanation'),
  id: z.string(),
  title: z.string(),
  severity: severitySchema,
  confidence: z.enum(['high', 'medium', 'low']),
  tier: tierSchema,
  ruleId: z.string(),
  cwe: z.array(z.string()),
  place: z.strictObject({ path: z.string(), line: z.int() }),
  enclosingFunction: z.string(),
  controls: z.string(),
  gains: z.string(),
  steps: z.array(explainedStep),
  furtherWays: z.array(z.strictObject({ title: z.string(), steps: z.array(explainedStep) })),
  conditions: z.array(z.string()),
  preconditions: z.array(z.string()),
  fix: z.string(),
  verdict: z.string(),
  isCurrent: z.boolean(),
})

const status = z.strictObject({
  ...named('status'),
  root: z.string(),
  workspace,
  state: z.string(),
  lastRun: z
    .strictObject({
      run: z.string(),
      command: z.string(),
      status: z.enum([...runStatus.options, 'running', 'killed']),
      startedAt: time,
    })
    .nullable(),
  coverage: coverageSchema,
  entryPoints: z.int(),
  findings: z.strictObject({
    all: z.int(),
    open: z.int(),
    openBySeverity: counts,
    byVerdict: counts,
    byDecision: counts,
  }),
  hints: z.strictObject({ open: z.int() }),
  work: z.record(z.string(), z.strictObject({ pending: z.int(), leased: z.int(), done: z.int(), failed: z.int() })),
  notScanned: z
    .array(z.strictObject({ path: z.string(), state: fileStateSchema, detail: z.string().optional() }))
    .optional(),
  ignored: z
    .array(z.strictObject({ path: z.string(), kind: z.enum(['directory', 'file']), rule: z.string() }))
    .optional(),
})

const runs = z.strictObject({
  ...named('runs'),
  state: z.string(),
  runs: z.array(
    z.strictObject({
      run: z.string(),
      command: z.string(),
      options: z.record(z.string(), z.unknown()),
      pid: z.int(),
      startedAt: time,
      record: z.string(),
      status: z.enum([...runStatus.options, 'running', 'killed']),
      counts: counts.optional(),
      endedAt: time.optional(),
    }),
  ),
})

const runDetails = z.strictObject({
  ...named('run-details'),
  state: z.string(),
  run: runs.shape.runs.element,
  costs: z.array(
    z.strictObject({
      model: z.string(),
      stage: z.string(),
      calls: z.int(),
      failed: z.int(),
      inputTokens: z.int(),
      outputTokens: z.int(),
      nanoUsd: z.int(),
    }),
  ),
  calls: z.array(
    z.strictObject({
      callId: z.string(),
      run: z.string(),
      stage: z.string(),
      subject: z.string(),
      model: z.string(),
      digest: z.string(),
      request: z.unknown(),
      outcome: z.string(),
      answer: z.unknown(),
      inputTokens: z.int(),
      cachedInputTokens: z.int(),
      cacheWriteTokens: z.int(),
      outputTokens: z.int(),
      nanoUsd: z.int(),
      durationMs: z.int(),
      time,
    }),
  ),
})

const replay = z.strictObject({
  ...named('replay'),
  root: z.string(),
  run: z.string(),
  files: z.int(),
  verdicts: z.int(),
  answers: z.int(),
  differences: z.array(
    z.strictObject({ stage: z.enum(['investigate', 'revalidate']), subject: z.string(), text: z.string() }),
  ),
  notes: z.array(z.string()),
  isSame: z.boolean(),
  record: z.string(),
})

const prune = z.strictObject({ ...named('prune'), before: time, removedModelCalls: z.int() })

const rule = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()),
  weaknessClass: z.string(),
  cwe: z.array(z.string()),
  severity: severitySchema,
  title: z.string(),
  summary: z.string(),
  recommendation: z.string(),
  candidates: z.array(z.string()),
  /** `built-in`, and the files that made or extended it. */
  origin: z.array(z.string()).min(1),
})

const rulesTest = z.strictObject({
  ...named('rules-test'),
  files: z.array(z.string()),
  samples: z.array(
    z.strictObject({
      rule: z.string(),
      file: z.string(),
      kind: z.enum(['vulnerable', 'safe']),
      number: z.int(),
      expected: z.string(),
      found: z.string(),
      isAsExpected: z.boolean(),
    }),
  ),
})

/** File name, title, and the document. */
const documents = [
  ['hunt', 'The document of `sallyport hunt --output json`, and of each stage alone', hunt],
  ['hunt-event', 'Each line of `sallyport hunt --output jsonl`, and of each stage alone', huntEvent],
  ['init', 'The document of `sallyport init --output json`', init],
  ['trust', 'The document of `sallyport trust --output json`', trust],
  ['finding', 'The document of `sallyport findings show ID --output json`', finding],
  ['finding-explanation', 'The document of `sallyport findings explain ID --output json`', findingExplanation],
  [
    'findings-list',
    'The document of `sallyport findings list --output json`',
    z.strictObject({ ...named('findings-list'), tier: tierSchema, findings: z.array(findingSummary) }),
  ],
  [
    'refused-list',
    'The document of `sallyport findings list --refused --output json`',
    z.strictObject({ ...named('refused-list'), refused: z.array(clearanceSchema) }),
  ],
  ['status', 'The document of `sallyport status --output json`', status],
  ['runs', 'The document of `sallyport runs --output json`', runs],
  ['run-details', 'The document of `sallyport runs show RUN --output json`', runDetails],
  ['replay', 'The document of `sallyport runs replay RUN --output json`', replay],
  ['prune', 'The document of `sallyport prune --output json`', prune],
  [
    'rules',
    'The document of `sallyport rules --output json`',
    z.strictObject({ ...named('rules'), rules: z.array(rule) }),
  ],
  ['rules-test', 'The document of `sallyport rules test --output json`', rulesTest],
  ['rule-file', '`.sallyport/rules/*.yaml`', ruleFileSchema],
  ['config', '`.sallyport/config.json`', configSchema],
  ['suppressions', '`.sallyport/suppressions.json`', suppressionsSchema],
]

/** What `schema/` holds of them: path and text. */
export function huntSchemas() {
  return documents.map(([name, title, schema]) => {
    const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
    const document = { $schema, $id: `sallyport:${name}`, title, ...body }
    return { path: `schema/${name}.schema.json`, text: `${JSON.stringify(document, undefined, 2)}\n` }
  })
}
