// The folder of a race and the process that exchanges names in it. What is permitted is below `in`; each exchanged name of it has a link to
// the same name in `out`, and a FIFO, waiting in `spare`.

import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { pem } from './cases/certificates.js'
import { elfFile } from './cases/elf.js'
import { makeWorkspace, readTree, type Tree } from './harness.js'
import { gzipArchive } from './tar-archive.js'

const inside: Tree = {
  'a.txt': 'inside',
  fixed: 'inside',
  d: { 'a.txt': 'inside' },
  'z.gz': gzipSync('inside'),
  'x.tgz': gzipArchive({ name: 'made.txt', content: 'inside' }, { name: 'd/made.txt', content: 'inside' }),
  'a.pem': 'inside',
  'root.pem': pem('root'),
  run: '#!/bin/sh\necho inside\n',
  exe: 'inside',
  core: elfFile([]),
}
const outside: Tree = {
  'a.txt': 'SECRET',
  d: { 'a.txt': 'SECRET' },
  'z.gz': gzipSync('SECRET'),
  'a.pem': pem('direct'),
  run: '#!/bin/sh\necho SECRET\ntouch $0.was-run $(dirname $0)/was-run\n',
  exe: 'SECRET',
  core: Buffer.concat([elfFile([]), Buffer.from('SECRET')]),
}

export class Exchange {
  readonly folder: string
  readonly #remove: () => void
  readonly #names: readonly string[]
  #process: ChildProcess | undefined
  readonly #before: unknown
  #open: number[] = []

  constructor(names: readonly string[]) {
    const workspace = makeWorkspace({ out: outside, kept: inside, log: '' })
    this.folder = workspace.path
    this.#remove = workspace.remove
    this.#names = names
    for (const part of ['kept', 'out']) chmodSync(`${this.folder}/${part}/run`, 0o755)
    this.#fill()
    this.#before = this.outside()
  }

  /** Starts to exchange. Further pairs of names are exchanged too. */
  async start(...more: readonly string[]): Promise<void> {
    const program = fileURLToPath(new URL('swapper.mjs', import.meta.url))
    const pairs = this.#names.flatMap((name) => [
      `in/${name}`,
      `spare/${name}-link`,
      `in/${name}`,
      `spare/${name}-fifo`,
    ])
    const paths = [...pairs, ...more].map((path) => `${this.folder}/${path}`)
    const child = fork(program, paths, { stdio: 'ignore' })
    this.#process = child
    await new Promise<void>((resolve) => child.once('message', () => resolve()))
  }

  /** Everything is as in the beginning again: operations may have replaced what is exchanged. */
  async renew(): Promise<void> {
    this.#process?.kill('SIGSTOP')
    while (this.#process !== undefined && !isStopped(this.#process.pid)) await new Promise(setImmediate)
    this.#fill()
    this.#process?.kill('SIGCONT')
  }

  /** Of all that is not permitted: names, content, modes. */
  outside(): unknown {
    const modes = (readdirSync(`${this.folder}/out`, { recursive: true }) as string[])
      .sort()
      .map((name) => `${name} ${statSync(`${this.folder}/out/${name}`).mode}`)
    return [readTree(`${this.folder}/out`), modes]
  }

  /** As it was before anything ran. */
  get untouched(): unknown {
    return this.#before
  }

  /** Has a file open on both sides, until everything is put back. */
  hold(): void {
    this.#open = ['in', 'out'].map((part) => openSync(`${this.folder}/${part}/d/a.txt`, 'r'))
  }

  end(): void {
    this.#process?.kill('SIGKILL')
    this.#release()
    this.#remove()
  }

  #release(): void {
    for (const fd of this.#open.splice(0)) closeSync(fd)
  }

  #fill(): void {
    const isHeld = this.#open.length > 0
    this.#release()
    for (const part of ['in', 'spare']) rmSync(`${this.folder}/${part}`, { recursive: true, force: true })
    cpSync(`${this.folder}/kept`, `${this.folder}/in`, { recursive: true })
    mkdirSync(`${this.folder}/spare`)
    for (const name of this.#names) symlinkSync(`${this.folder}/out/${name}`, `${this.folder}/spare/${name}-link`)
    if (isHeld) this.hold()
    const fifos = this.#names.map((name) => `${this.folder}/spare/${name}-fifo`)
    if (fifos.length > 0) execFileSync('mkfifo', fifos)
  }
}

function isStopped(pid: number | undefined): boolean {
  return / T /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
}
