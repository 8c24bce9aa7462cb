// The JSON document of Rex: keys, order and number forms are a contract that other programs read.

import type { Alarm, LogEntry, Metric } from './journal.js'
import type { ErrorType, RunResult } from './result.js'

const longestMessageBytes = 1024
const longestMessageCharacters = 1021

export interface RexDocumentOptions {
  readonly isPretty: boolean
  /** A last key of ours; the drop-in has none. */
  readonly extension?: readonly [string, unknown]
}

/** One document, without a final newline. */
export function rexDocument(result: RunResult, options: RexDocumentOptions): string {
  const entries: [string, unknown][] = [
    ['output', result.output],
    ['status', result.error === undefined ? 'SUCCESS' : 'ERROR'],
  ]
  if (result.error !== undefined) entries.push(['error', errorEntry(result.error.type, result.error.message)])
  if (result.alarms.length > 0) {
    entries.push(['alarms', result.alarms.map(alarmEntry)])
  }
  if (result.metrics.length > 0) entries.push(['metrics', result.metrics.map(metricEntry)])
  entries.push(['logs', result.logs.map(logEntry)])
  if (options.extension !== undefined) entries.push([...options.extension])
  return serialize(Object.fromEntries(entries), options.isPretty)
}

export interface RefusalExtras {
  readonly alarms?: readonly Alarm[]
  readonly metrics?: readonly Metric[]
}

/** The compact document of a run that never reached its script, or whose script broke the rules of the runner. */
export function rexStartFailure(
  type: ErrorType,
  message: string,
  { alarms = [], metrics = [] }: RefusalExtras = {},
): string {
  const text = message === '' ? 'Error message could not be included into the result' : message
  return serialize(
    {
      output: '',
      status: 'ERROR',
      error: errorEntry(type, text),
      ...(alarms.length === 0 ? {} : { alarms: alarms.map(alarmEntry) }),
      ...(metrics.length === 0 ? {} : { metrics: metrics.map(metricEntry) }),
    },
    false,
  )
}

function errorEntry(type: ErrorType, message: string): object {
  return { error_type: type, message: shorten(message) }
}

/** Cut as Rex does: measured in bytes, cut in characters. */
export function shorten(message: string): string {
  if (Buffer.byteLength(message) <= longestMessageBytes) return message
  return `${Array.from(message).slice(0, longestMessageCharacters).join('')}...`
}

/** A float that keeps its fraction in JSON: `1.0`, not `1`. */
class FloatNumber {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

function alarmEntry({ type, details }: Alarm): object {
  return details === undefined ? { alarm_type: type } : { alarm_type: type, alarm_details: details }
}

function metricEntry({ name, value, unit, dimensions, timestamp }: Metric): object {
  return {
    metric_name: name,
    metric_value: new FloatNumber(value),
    metric_unit: unit,
    metric_dimension: Object.fromEntries(dimensions),
    metric_timestamp: timestamp,
  }
}

function logEntry({ timestamp, level, message, line, operation }: LogEntry): object {
  return {
    attributes: {
      timestamp,
      level,
      message,
      line_number: String(line),
      ...(operation === undefined ? {} : { rhai_api_name: operation }),
    },
  }
}

/** JSON text. Floats are put in where markers stand that no text of the document can contain. */
function serialize(document: object, isPretty: boolean): string {
  const floats: string[] = []
  const marker = `float-${Math.random()}-`
  const replacer = (_key: string, value: unknown): unknown =>
    value instanceof FloatNumber ? `${marker}${floats.push(floatText(value.value)) - 1}` : value
  const text = JSON.stringify(document, replacer, isPretty ? 2 : undefined)
  return floats.reduce((json, float, index) => json.replace(`"${marker}${index}"`, float), text)
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return 'null'
  const text = JSON.stringify(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}
