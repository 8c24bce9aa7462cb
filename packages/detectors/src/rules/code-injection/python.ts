// What of Python runs a text as code.

import type { CandidatePattern } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

export const pythonSinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'code that is run',
    callee: [
      'global#{exec,execfile,compile}',
      'builtins#{eval,exec,compile}',
      'code#{InteractiveInterpreter,InteractiveConsole}().{runsource,runcode,push}',
      'timeit#{timeit,repeat,Timer}',
      '{pandas,numexpr}#eval{,uate}',
      'cffi#FFI().cdef',
    ],
    arguments: [{ argument: 0 }],
  },
  { kind: 'call', what: 'a module that is loaded', confidence: 'medium', callee: ['global#__import__', 'importlib#{import_module,__import__}'], arguments: [{ argument: 0 }] },
]

export const pythonCandidates: readonly CandidatePattern[] = [
  {
    label: 'text that Python runs',
    literals: ['eval(', 'exec(', 'compile(', 'execfile(', '__import__(', 'import_module('],
    pattern: '(?:^|[^\\w.])(?:eval|exec|compile|execfile|__import__)\\(|\\bimport_module\\(',
  },
]
