// Asks the person at the controlling terminal, through /dev/tty alone: the standard streams belong to scripts and pipes.
// INVARIANT: only the exact words, typed after the question was shown and before it expired, approve; every other key ends it.

import { closeSync, constants, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { ReadStream } from 'node:tty'
import { systemCode } from '../os-error.js'
import type { ApprovalQuestion, Approver, ApproverAnswer } from './approver.js'

export interface TerminalApproverOptions {
  readonly timeoutMs: number
  /** Ctrl-C was typed at a question: the keyboard sends no signal meanwhile, so the run must be told. */
  readonly onInterrupt: () => void
  /** Whether the run was asked to end by other means. */
  readonly isStopped: () => boolean
  /** Waits a moment. */
  readonly pause: (milliseconds: number) => void
}

export const approvalTimeoutMs = 60_000

const pauseMs = 20
const keys = { interrupt: 0x03, backspace: 0x08, newline: 0x0a, return: 0x0d, delete: 0x7f } as const

/** Waits without giving the thread away. */
export function pauseThread(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

export function terminalApprover(options: TerminalApproverOptions): Approver {
  let isInterrupted = false
  return {
    ask: (question) => {
      if (isInterrupted || options.isStopped()) return 'interrupted'
      if (!isInForeground()) return 'no-terminal'
      const terminal = openTerminal()
      if (terminal === undefined) return 'no-terminal'
      try {
        const answer = new Questioning(terminal.fd, options).run(question)
        if (answer !== 'interrupted') return answer
        isInterrupted = true
        if (!options.isStopped()) options.onInterrupt()
        return answer
      } finally {
        terminal.close()
      }
    },
  }
}

/** A process in the background would be stopped by the system as soon as it reads; its person types to somebody else. */
function isInForeground(): boolean {
  if (process.platform !== 'linux') return true
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const [, , group, , terminal, foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return terminal !== '0' && group !== undefined && group === foreground
}

/** Raw: keys come one by one and unechoed, and Ctrl-C is one of them, since a waiting main thread hears no signal. */
function openTerminal(): { readonly fd: number; readonly close: () => void } | undefined {
  let fd: number
  try {
    fd = openSync('/dev/tty', constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
  } catch (error) {
    if (['ENXIO', 'ENOENT', 'ENODEV', 'EACCES', 'EPERM'].includes(systemCode(error) ?? '')) return undefined
    throw error
  }
  let stream: ReadStream
  try {
    stream = new ReadStream(fd)
  } catch {
    closeSync(fd)
    return undefined
  }
  try {
    stream.setRawMode(true)
  } catch (error) {
    stream.destroy()
    throw error
  }
  const close = (): void => {
    stream.setRawMode(false)
    stream.destroy()
  }
  return { fd, close }
}

class Questioning {
  readonly #fd: number
  readonly #options: TerminalApproverOptions
  readonly #began = performance.now()
  readonly #beganAt = Date.now()

  constructor(fd: number, options: TerminalApproverOptions) {
    this.#fd = fd
    this.#options = options
  }

  run({ lines, words }: ApprovalQuestion): ApproverAnswer {
    const seconds = Math.ceil(this.#options.timeoutMs / 1000)
    const ending = `Anything else denies it, and so do ${seconds} seconds without an answer.`
    if (!this.#write(`\n${[...lines, ending].join('\n')}\n> `)) return 'expired'
    const answer = this.#isEndedEarly() ? 'interrupted' : this.#hear(words)
    this.#writeSome(Buffer.from(`\n${answer}\n`))
    return answer
  }

  /** What was typed before a person could read the question is no answer to it; who wants the run to end may say so at any time. */
  #isEndedEarly(): boolean {
    let isEnded = false
    for (let bytes = this.#read(); bytes.length > 0 && !this.#isOver(); bytes = this.#read())
      isEnded ||= bytes.includes(keys.interrupt)
    return isEnded
  }

  #hear(words: string): ApproverAnswer {
    let typed = ''
    while (!this.#isOver()) {
      if (this.#options.isStopped()) return 'interrupted'
      const bytes = this.#read()
      if (bytes.length === 0) this.#options.pause(pauseMs)
      for (const byte of bytes) {
        if (byte === keys.interrupt) return 'interrupted'
        if (byte === keys.newline || byte === keys.return) return typed === words ? 'approved' : 'denied'
        if (byte === keys.backspace || byte === keys.delete) {
          if (typed !== '') this.#write('\b \b')
          typed = typed.slice(0, -1)
          continue
        }
        if (byte < 0x20 || byte > 0x7e || typed.length > words.length) return 'denied'
        typed += String.fromCharCode(byte)
        this.#write(String.fromCharCode(byte))
      }
    }
    return 'expired'
  }

  /** By both clocks: one stands while the machine sleeps, the other may be set. */
  #isOver(): boolean {
    return Math.max(performance.now() - this.#began, Date.now() - this.#beganAt) >= this.#options.timeoutMs
  }

  /** What was typed, as far as it is there; throws when the terminal went away. */
  #read(): Buffer {
    const buffer = Buffer.alloc(256)
    try {
      const count = readSync(this.#fd, buffer)
      if (count === 0) throw new Error('the terminal went away')
      return buffer.subarray(0, count)
    } catch (error) {
      if (systemCode(error) === 'EAGAIN') return buffer.subarray(0, 0)
      throw error
    }
  }

  /** False where a stopped terminal did not take all of it in time. */
  #write(text: string): boolean {
    let left: Buffer = Buffer.from(text)
    while (left.length > 0) {
      if (this.#isOver()) return false
      const count = this.#writeSome(left)
      if (count === 0) this.#options.pause(pauseMs)
      left = left.subarray(count)
    }
    return true
  }

  #writeSome(bytes: Buffer): number {
    try {
      return writeSync(this.#fd, bytes)
    } catch (error) {
      if (systemCode(error) === 'EAGAIN') return 0
      throw error
    }
  }
}
