// Cases of core dumps that need no debugger: the file is only the head of an ELF file, and gdb, where there is one, says so.

import { existsSync } from 'node:fs'
import { type AllowedCase, leak, type OperationCases } from './case.js'

const head = Buffer.alloc(64)
head.write('\x7fELF\x02\x01\x01', 'latin1')

const tree = { exe: 'x', core: head }
const debuggerAsks = [
  'open Dir /usr/bin',
  'open File /usr/bin/gdb',
  'open Dir $T',
  'open File $T/exe',
  'read File $T/exe',
  'open Dir $T',
  'open File $T/core',
  'read File $T/core',
  'execute File /usr/bin/gdb',
]
const failure = existsSync('/usr/bin/gdb') ? 'Other: gdb: ' : 'No such file or directory (os error 2)'
const dump = 'CoreDump("$T/exe", "$T/core")'
const escaped = 'CoreDump("$T/in/link", "$T/in/link")'

const allowed = (call: string): AllowedCase => ({
  tree,
  script: `${dump}.${call}`,
  asks: debuggerAsks,
  output: '',
  failure,
})

const denied = 'Permission denied'

export const coreDumpCases: readonly OperationCases[] = [
  {
    operation: 'CoreDump',
    allowed: [{ script: `type_of(${dump})`, asks: [], output: 'CoreDump' }],
    escapes: [{ tree: leak, script: `${escaped}.backtrace()`, error: denied }],
  },
  {
    operation: 'CoreDump.backtrace',
    allowed: [allowed('backtrace()')],
    escapes: [{ tree: leak, script: `${escaped}.backtrace()`, error: denied }],
  },
  {
    operation: 'CoreDump.get_variables',
    allowed: [allowed('get_variables(0, ["x"])'), allowed('get_variables(1, 0, ["x"])')],
    escapes: [
      { tree: leak, script: `${escaped}.get_variables(0, ["x"])`, error: denied },
      { tree: leak, script: `${escaped}.get_variables(0, ["x\\nshell id"])`, error: 'not the name of a variable' },
      { tree: leak, script: `${escaped}.get_variables(0, ["f(1)"])`, error: 'not the name of a variable' },
      { tree: leak, script: `${escaped}.get_variables(-1, ["x"])`, error: 'not the number of a frame' },
      { tree: leak, script: `${escaped}.get_variables(0, [1])`, error: 'expected string, got' },
    ],
  },
]
