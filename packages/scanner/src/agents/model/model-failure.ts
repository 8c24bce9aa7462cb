// Why a model gave no answer, in the classes that decide what happens next: ask again, ask another model, or end the run.

export const failureKinds = [
  'authentication',
  'forbidden',
  'unknown-model',
  'quota',
  'rate-limit',
  'overloaded',
  'network',
  'timeout',
  'context-overflow',
  'refusal',
  'content-filter',
  'invalid-request',
  'malformed',
  'empty',
  'cut-off',
  'stopped',
] as const
export type FailureKind = (typeof failureKinds)[number]

export interface ModelFailure {
  readonly kind: FailureKind
  /** For the operator: what the provider said, bounded. */
  readonly message: string
  /** The provider's own wish. */
  readonly retryAfterMs?: number
  /** Nothing listens there: the request was not sent. */
  readonly isRefused?: true
}

/** The same request may be answered a little later. */
const passing: ReadonlySet<FailureKind> = new Set([
  'rate-limit',
  'overloaded',
  'network',
  'timeout',
  'malformed',
  'empty',
])

/** No request to this model will be answered in this run. */
const lasting: ReadonlySet<FailureKind> = new Set(['authentication', 'forbidden', 'unknown-model', 'quota'])

export function isPassing({ kind }: ModelFailure): boolean {
  return passing.has(kind)
}

export function isLasting({ kind }: ModelFailure): boolean {
  return lasting.has(kind)
}

/** What a provider's error says, before it is classified. */
export interface ProviderError {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly message: string
}

interface Pattern {
  readonly kind: FailureKind
  readonly statuses?: readonly number[]
  readonly text?: RegExp
}

// In this order: what the text says is surer than the status, because providers use one status for several things.
const patterns: readonly Pattern[] = [
  {
    kind: 'context-overflow',
    statuses: [400, 413, 422],
    text: /context.{0,20}length|context.{0,10}window|prompt is too long|too many (?:input )?tokens|maximum.{0,20}tokens|input.{0,30}too long|exceeds? .{0,40}(?:context|token)|request_too_large/i,
  },
  {
    kind: 'quota',
    statuses: [400, 402, 403, 429],
    text: /insufficient[_ ]quota|exceeded your current quota|credit balance|billing|payment required|out of credits|insufficient (?:credits|funds|balance)|spend(?:ing)? limit|usage limit/i,
  },
  { kind: 'quota', statuses: [402] },
  {
    kind: 'content-filter',
    statuses: [400, 403, 422],
    text: /content[_ ](?:filter|policy|management)|responsible ?ai|safety (?:system|policy|settings)|blocked by|usage policies/i,
  },
  { kind: 'unknown-model', statuses: [400, 404, 422], text: /model/i },
  { kind: 'authentication', statuses: [401] },
  { kind: 'authentication', statuses: [400], text: /api[_ ]key.{0,20}(?:not valid|invalid)|invalid.{0,20}api[_ ]key/i },
  { kind: 'forbidden', statuses: [403, 407] },
  { kind: 'unknown-model', statuses: [404] },
  { kind: 'timeout', statuses: [408, 504] },
  { kind: 'context-overflow', statuses: [413] },
  { kind: 'rate-limit', statuses: [429] },
  { kind: 'overloaded', statuses: [500, 502, 503, 529] },
]

export function classifyError(error: ProviderError): ModelFailure {
  const { status, headers, body } = error
  const said = `${error.message} ${body}`
  const matching = patterns.find(
    ({ statuses, text }) =>
      status !== undefined && (statuses?.includes(status) ?? true) && (text === undefined || text.test(said)),
  )
  const kind = matching?.kind ?? kindOfStatus(status)
  const retryAfterMs = retryAfter(headers)
  return {
    kind,
    message: bounded(status === undefined ? error.message : `${status}: ${messageIn(body) ?? error.message}`),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

function kindOfStatus(status: number | undefined): FailureKind {
  if (status === undefined) return 'network'
  // An answer that broke off or is no JSON, under a status that promised one.
  if (status < 300) return 'malformed'
  return status >= 500 ? 'overloaded' : 'invalid-request'
}

/** Seconds or a date, as HTTP has it; some providers also say milliseconds. */
function retryAfter(headers: Readonly<Record<string, string>>): number | undefined {
  const milliseconds = Number(headers['retry-after-ms'])
  if (Number.isFinite(milliseconds) && milliseconds > 0) return milliseconds
  const written = headers['retry-after']
  if (written === undefined) return undefined
  const seconds = Number(written)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  return undefined
}

function messageIn(body: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    const error = fieldOf(parsed, 'error') ?? parsed
    const message = fieldOf(error, 'message') ?? (typeof error === 'string' ? error : undefined)
    return typeof message === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
}

function bounded(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 300 ? line : `${line.slice(0, 297)}...`
}

/** How models of all vendors begin when they decline, where no stop reason says it. */
const refusals =
  /^(?:i(?:'|’)?m (?:sorry|unable)|i am (?:sorry|unable)|sorry,|i (?:can(?:no|')?t|can’t|cannot|won(?:'|’)t|must decline|will not|am not able to|do not feel comfortable)|unfortunately,? i (?:can|am)|as an ai)\b/i

/** Whether a short answer without tool calls declines the task. */
export function looksLikeRefusal(text: string): boolean {
  const start = text.trim()
  return start.length > 0 && start.length < 1500 && refusals.test(start)
}
