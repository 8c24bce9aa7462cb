// Texts of `/proc/<pid>`: what a process is and what it used. Name and command line are the process's own words: they may hold
// any byte, so they are taken by position, never by a mark that they could hold themselves.

import { kernelNumber, unreadable, wordsOf } from './number.js'

export interface ProcessStat {
  readonly name: string
  /** One letter: `R`, `S`, `Z` and so on. */
  readonly state: string
  /** 0: none. */
  readonly parent: number
  readonly userTicks: bigint
  readonly systemTicks: bigint
  /** Ticks since the kernel's start; with the number, this names one process of all times. */
  readonly startTicks: bigint
}

const lossyUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const what = '/proc/<pid>/stat'

/** `pid (name) state parent …`: the name ends at the last bracket, since nothing after it can hold one. */
export function parseProcessStat(bytes: Buffer): ProcessStat {
  const [open, close] = [bytes.indexOf(0x28), bytes.lastIndexOf(0x29)]
  if (open === -1 || close < open) throw unreadable(what)
  const fields = wordsOf(bytes.subarray(close + 1).toString('latin1'))
  const number = (index: number): bigint => kernelNumber(fields[index], what)
  return {
    name: lossyUtf8.decode(bytes.subarray(open + 1, close)),
    state: fields[0] ?? '',
    parent: Number(number(1)),
    userTicks: number(11),
    systemTicks: number(12),
    startTicks: number(19),
  }
}

export interface ProcessStatus {
  /** The number of the process that a thread belongs to; its own, where it is no other's thread. */
  readonly group: number
  /** The real user. */
  readonly uid: number
  /** Its numbers in the namespaces from the one of `/proc` to its own. */
  readonly namespacePids: readonly number[]
}

/** The kernel escapes the name in it, so every line is the kernel's. */
export function parseProcessStatus(text: string): ProcessStatus {
  const lines = text.split('\n')
  const wordsAfter = (label: string): string[] => {
    const line = lines.find((each) => each.startsWith(`${label}:`))
    return wordsOf(line?.slice(label.length + 1) ?? '')
  }
  const number = (word: string | undefined): number => Number(kernelNumber(word, '/proc/<pid>/status'))
  return {
    group: number(wordsAfter('Tgid')[0]),
    uid: number(wordsAfter('Uid')[0]),
    namespacePids: wordsAfter('NSpid').map(number),
  }
}

/** The arguments joined by blanks, without the folder of the program; nothing for a kernel thread. */
export function parseCommand(bytes: Buffer): string {
  const end = bytes.at(-1) === 0 ? bytes.length - 1 : bytes.length
  const words = lossyUtf8.decode(bytes.subarray(0, end)).replaceAll('\0', ' ').split(' ')
  const [program = '', ...rest] = words
  return [program.slice(program.lastIndexOf('/') + 1), ...rest].join(' ')
}

/** Pages of memory that are its own or shared with others and present now. */
export function parseResidentPages(text: string): bigint {
  return kernelNumber(wordsOf(text)[1], '/proc/<pid>/statm')
}
