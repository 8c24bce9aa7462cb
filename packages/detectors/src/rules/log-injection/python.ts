// What of Python writes lines of a log: `logging`, and the loggers of the frameworks.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'

const levels = '{debug,info,warning,warn,error,critical,exception}'

const loggers = [
  'logging#',
  'logging#getLogger().',
  'flask#{Flask(),current_app}.logger.',
  'celery#utils.log.get_task_logger().',
]

/** What a logger fills into its message: the place of its nth value there asks for a number, or escapes line breaks (`%r`). */
function isHarmlessPlace(nth: number): string {
  const between = '(?:[^%]|%%)*'
  return `^${between}(?:%[-+ #.0-9]*[a-z]${between}){${nth - 1}}%[-+ #.0-9]*[radiouxefg]`
}

const mostPlaces = 6

const sinks: readonly Sink[] = [
  ...[0, 1, 2, 3, 4, 5, { from: mostPlaces }].map(
    (argument): Sink => ({
      kind: 'call',
      what: 'a line of a log',
      confidence: 'medium',
      callee: loggers.map((logger) => logger + levels),
      arguments: [{ argument }],
      when: [{ argument: 0, is: 'string' }],
      ...(typeof argument === 'number' && argument > 0
        ? { unless: [{ argument: 0, matches: isHarmlessPlace(argument) }] }
        : {}),
    }),
  ),
  {
    kind: 'call',
    what: 'a line of a log',
    confidence: 'medium',
    callee: loggers.map((logger) => `${logger}log`),
    arguments: [{ argument: 'any' }],
    when: [{ argument: 0, is: 'string' }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: 'line breaks are escaped', callee: ['json#dumps', 'global#{repr,ascii}', 'urllib#parse.{quote,quote_plus}'] },
  {
    what: 'line breaks are removed',
    method: ['replace', 'split', 'splitlines', 'translate'],
    when: [{ argument: 0, matches: '\\\\[rnsWx]|\r|\n|\\[\\^|\\\\p\\{' }],
  },
  { what: 'line breaks are removed', method: ['splitlines'] },
  { what: 'line breaks are replaced', method: ['translate'], when: [{ argument: 0, maps: '\r\n' }] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'line of a log of Python',
    literals: ['log', 'LOG'],
    pattern: '\\b(?:logging|_?log|_?logger|LOG|LOGGER)\\.(?:debug|info|warning|warn|error|critical|exception)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Put the value into the line with `%r` or `repr`, remove line breaks before, or write the log as JSON.',
  candidates,
  taint: { sinks, sanitizers },
}
