// What a run leaves behind beside its result: the script's log, alarms and metrics. Bounded as in Rex.

export type LogLevel = 'ERROR' | 'WARN' | 'INFO' | 'DEBUG' | 'TRACE'

export const logLevels: readonly LogLevel[] = ['ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE']

export interface LogEntry {
  /** `2026-05-05 12:58:51.123456789 UTC` */
  readonly timestamp: string
  readonly level: LogLevel
  readonly message: string
  /** Line of the call in the script; 0 where unknown. */
  readonly line: number
  /** For lines that an operation wrote. */
  readonly operation?: string
}

export interface Alarm {
  readonly type: string
  readonly details?: string
}

export type MetricUnit = 'UNDEFINED' | 'COUNT' | 'TIME' | 'MEGABYTES' | 'PERCENT'

export interface Metric {
  readonly name: string
  readonly value: number
  readonly unit: MetricUnit
  readonly dimensions: ReadonlyMap<string, string>
  /** RFC 3339, UTC. */
  readonly timestamp: string
}

const mostEntries = 1000
const mostMessageBytes = 2048
const cutMark = '...[truncate]'
const mostPublished = 10_000
const overflowText = 'Warning: Log buffer capacity exceeded. Some earlier log entries were removed to fit new logs.'

export class Journal {
  readonly #now: () => Date
  readonly #threshold: number
  readonly #entries: LogEntry[] = []
  #dropped = 0
  readonly #alarms: Alarm[] = []
  readonly #metrics = new Map<string, Metric>()
  readonly #notes: string[] = []

  constructor(now: () => Date, threshold: LogLevel = 'INFO') {
    this.#now = now
    this.#threshold = logLevels.indexOf(threshold)
  }

  log(level: LogLevel, message: string, line: number, operation?: string): void {
    if (logLevels.indexOf(level) > this.#threshold) return
    this.#push({
      timestamp: timestampText(this.#now()),
      level,
      message: cut(message),
      line,
      ...(operation === undefined ? {} : { operation }),
    })
  }

  /** A remark for the operator that scripts and their JSON never see. */
  note(text: string): void {
    if (this.#notes.length < mostEntries) this.#notes.push(text)
  }

  raise(alarm: Alarm): void {
    if (this.#alarms.length < mostPublished) this.#alarms.push(alarm)
  }

  /** A later metric of the same name replaces the earlier. */
  measure(metric: Omit<Metric, 'timestamp'>): void {
    if (this.#metrics.size >= mostPublished && !this.#metrics.has(metric.name)) return
    this.#metrics.set(metric.name, { ...metric, timestamp: this.#now().toISOString() })
  }

  get entries(): readonly LogEntry[] {
    if (this.#dropped === 0) return this.#entries
    const first = this.#entries[0]
    const overflow: LogEntry = {
      timestamp: first?.timestamp ?? timestampText(this.#now()),
      level: 'WARN',
      message: overflowText,
      line: 0,
    }
    return [overflow, ...this.#entries]
  }

  get alarms(): readonly Alarm[] {
    return this.#alarms
  }

  get metrics(): readonly Metric[] {
    return [...this.#metrics.values()]
  }

  get notes(): readonly string[] {
    return this.#notes
  }

  #push(entry: LogEntry): void {
    this.#entries.push(entry)
    if (this.#entries.length > mostEntries) {
      this.#entries.shift()
      this.#dropped += 1
    }
  }
}

function cut(message: string): string {
  if (Buffer.byteLength(message) <= mostMessageBytes) return message
  const bytes = Buffer.from(message).subarray(0, mostMessageBytes - cutMark.length)
  return `${new TextDecoder('utf-8').decode(bytes).replace(/\uFFFD+$/u, '')}${cutMark}`
}

function timestampText(date: Date): string {
  const text = date.toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 23)}000000 UTC`
}
