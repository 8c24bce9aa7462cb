// The Rust interpreter as a process: requests in, answers out, in order. It may end at any time; then the request it was at is
// answered with `Aborted`, and those behind it go to a new process.

import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Configuration {
  readonly optimization?: 'none' | 'simple'
  readonly maxOperations?: number
  readonly modules?: readonly { readonly name: string; readonly script: string }[]
  readonly [option: string]: unknown
}

export interface Request {
  readonly script: string
  readonly config: Configuration
}

/** A value or an error, as both sides tell it: compared as text. */
export interface Answer {
  readonly ok?: unknown
  readonly error?: {
    readonly kind: string
    readonly message: string
    readonly line: number
    readonly col: number
    readonly value?: unknown
  }
  readonly prints: readonly string[]
}

interface Pending {
  readonly line: string
  resolve(answer: Answer): void
}

const aborted: Answer = { error: { kind: 'Aborted', message: 'the process ended', line: 0, col: 0 }, prints: [] }
const maxAddressSpaceKb = 6_000_000

export class ReferenceProcess {
  private readonly program: string
  private readonly pending: Pending[] = []
  private child: ChildProcess | undefined
  private isClosed = false

  constructor(program: string) {
    this.program = program
  }

  ask(request: Request): Promise<Answer> {
    return new Promise((resolve) => {
      const entry = { line: `${JSON.stringify({ id: 0, ...request })}\n`, resolve }
      this.pending.push(entry)
      this.child ??= this.start()
      this.child.stdin?.write(entry.line)
    })
  }

  close(): void {
    this.isClosed = true
    this.child?.stdin?.end()
  }

  /** A script may ask for any amount of memory: then the process ends, not the machine. */
  private start(): ChildProcess {
    const child = spawn('sh', ['-c', `ulimit -v ${maxAddressSpaceKb}; exec "$0"`, this.program], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child.stdin.on('error', () => {})
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.pending.shift()?.resolve(JSON.parse(line) as Answer)
    })
    child.on('close', () => this.restart())
    return child
  }

  private restart(): void {
    this.child = undefined
    if (this.isClosed || this.pending.length === 0) return
    this.pending.shift()?.resolve(aborted)
    if (this.pending.length === 0) return
    this.child = this.start()
    for (const { line } of this.pending) this.child.stdin?.write(line)
  }
}
