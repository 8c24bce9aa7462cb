// Core dumps, and what a debugger tells of a process: its threads, and the calls that each was in.

import { HostValue } from '@sallyport/rhai'
import type { DebuggedProcess } from '../debugger/session.js'
import { type HandleType, handleType } from './handle-type.js'
import type { RecordValue } from './record.js'
import { shownRecordType } from './shown-record.js'

/** `CoreDump(exe, core)`: names two files, opens nothing. */
export class CoreDump extends HostValue {
  readonly program: string
  readonly core: string

  constructor(program: string, core: string) {
    super()
    this.program = program
    this.core = core
  }

  override get type(): HandleType {
    return coreDumpType
  }
}

export const coreDumpType = handleType<CoreDump>({
  name: 'CoreDump',
  is: (value): value is CoreDump => value instanceof CoreDump,
  accessors: [
    {
      name: 'to_map',
      style: 'method',
      returns: 'map',
      summary: 'the two paths, as written',
      get: ({ program, core }) =>
        new Map([
          ['exe_path', program],
          ['core_dump_path', core],
        ]),
    },
  ],
})

const frameType = shownRecordType('Frame', [
  { name: 'frame_number', returns: 'int', summary: 'from 0, the call that was innermost' },
  { name: 'function_name', returns: 'string', summary: 'the function, `??` where it is not known' },
  { name: 'instruction_ptr', returns: 'string or ()', summary: 'where in memory it was: `0x…`' },
  { name: 'source', returns: 'string or ()', summary: 'the source file, as the program names it' },
  { name: 'line_number', returns: 'int or ()', summary: 'the line in it' },
])

const tracedThreadType = shownRecordType('TracedThread', [
  { name: 'id', returns: 'int', summary: 'number that the debugger gave it' },
  { name: 'tid', returns: 'int or ()', summary: 'number that the kernel gave it' },
  { name: 'frames', returns: 'array of Frame', summary: 'the calls it was in, the innermost first' },
])

const tracedProcessType = shownRecordType('TracedProcess', [
  { name: 'pid', returns: 'int or ()', summary: 'number of the process' },
  { name: 'threads', returns: 'array of TracedThread', summary: 'its threads' },
])

export const tracedTypes: readonly HandleType[] = [coreDumpType, frameType, tracedThreadType, tracedProcessType]

export function tracedProcess({ pid, threads }: DebuggedProcess): RecordValue {
  return tracedProcessType.make({
    pid,
    threads: threads.map(({ id, tid, frames }) =>
      tracedThreadType.make({
        id,
        tid,
        frames: frames.map((frame) =>
          frameType.make({
            frame_number: frame.frameNumber,
            function_name: frame.functionName,
            instruction_ptr: frame.instructionPointer,
            source: frame.source,
            line_number: frame.lineNumber,
          }),
        ),
      }),
    ),
  })
}
