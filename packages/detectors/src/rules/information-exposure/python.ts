// What of Python tells how a program is made: tracebacks in an answer.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'
import { passwordOfRecord } from './password-of-record.js'

const ownSources: readonly Source[] = [
  {
    kind: 'symbol',
    symbol: 'traceback#{format_exc,format_exception,format_stack,format_tb,format_list,format_exception_only}()',
    what: 'the traceback of an error',
  },
  { kind: 'symbol', symbol: 'os#environ', what: 'the environment' },
  { kind: 'symbol', symbol: 'sys#exc_info()', what: 'the error with its traceback' },
  passwordOfRecord,
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'an answer to the client',
    confidence: 'medium',
    callee: ['{fastapi,starlette}#{HTTPException,exceptions.HTTPException}', 'flask#abort'],
    arguments: [
      { argument: 1, reach: 'deep' },
      { argument: 'named', path: ['detail'], reach: 'deep' },
      { argument: 'named', path: ['description'], reach: 'deep' },
    ],
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: 'one of its settings is read', callee: ['os#environ.{get,pop,setdefault}', 'os#getenv'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'traceback or environment of Python',
    literals: ['format_exc', 'format_stack', 'format_tb', 'exc_info', 'os.environ'],
    pattern:
      '\\bformat_(?:exc|exception|stack|tb)\\w{0,6}\\(|\\bexc_info\\(|\\bos\\.environ\\s*[,)}]|\\(os\\.environ\\)',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Log the error on the server with `logger.exception`, and answer with a text of your own and a number by which the log can be found.',
  candidates,
  taint: { ownSources, sinks, sanitizers },
}
