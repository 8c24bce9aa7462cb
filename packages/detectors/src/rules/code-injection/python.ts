// What of Python runs a text as code.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'code that is run',
    callee: [
      'global#{eval,exec,execfile,compile}',
      'builtins#{eval,exec,compile}',
      'code#{InteractiveInterpreter,InteractiveConsole}().{runsource,runcode,push}',
      'timeit#{timeit,repeat,Timer}',
      '{pandas,numexpr}#eval{,uate}',
      'cffi#FFI().cdef',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'a module that is loaded',
    confidence: 'medium',
    callee: ['global#__import__', 'importlib#{import_module,__import__}'],
    arguments: [{ argument: 0 }],
  },
]

/** A tree of a text is compiled like the text. */
const propagators: readonly Propagator[] = [
  { callee: ['ast#{parse,unparse,fix_missing_locations}'], from: [0], to: 'result' },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'text that Python runs',
    literals: ['eval(', 'exec(', 'compile(', 'execfile(', '__import__(', 'import_module('],
    pattern: '\\b(?:eval|exec|compile|execfile|__import__)\\(|\\bimport_module\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Do not run text from outside: read it as data (`json.loads`, `ast.literal_eval`), or look the wanted function up in a dictionary of those that are allowed. An emptied `__builtins__` is no sandbox.',
  candidates,
  taint: { sinks, propagators },
}
