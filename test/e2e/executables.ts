// Runs the built executables as a person would: real processes, real files, an own state folder.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program of an executable. */
export const stub = (name: string): string => fileURLToPath(new URL(`../../apps/cli/bin/${name}.js`, import.meta.url))
const nodeFlags = ['--disallow-code-generation-from-strings']

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A fresh folder with a state folder of its own. */
export interface Desk {
  readonly path: string
  write(name: string, content: string | Uint8Array): string
  /** Runs an executable to its end. */
  run(
    name: 'sallyport' | 'rex-runner',
    args: readonly string[],
    environment?: Record<string, string>,
    folder?: string,
  ): Promise<Finished>
  start(
    name: 'sallyport' | 'rex-runner',
    args: readonly string[],
    environment?: Record<string, string>,
    folder?: string,
  ): Started
  remove(): void
}

export interface Started {
  readonly child: ChildProcess
  readonly finished: Promise<Finished>
}

export function makeDesk(): Desk {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-e2e-')))
  mkdirSync(join(path, 'state'))
  const start: Desk['start'] = (name, args, environment = {}, folder = path) => {
    const child = spawn(process.execPath, [...nodeFlags, stub(name), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: path, XDG_STATE_HOME: join(path, 'state'), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    const finished = new Promise<Finished>((resolve) =>
      child.once('close', (code) => resolve({ code, stdout, stderr })),
    )
    return { child, finished }
  }
  return {
    path,
    write: (name, content) => {
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
    start,
    run: (name, args, environment, folder) => start(name, args, environment, folder).finished,
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
