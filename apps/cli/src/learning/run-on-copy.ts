// The same command once more, in bubblewrap: a copy of the directory lies where the directory is, so that paths mean what they say;
// all else is read-only, there is no network, and no process of others is seen.

import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { CodedError } from '@sallyport/diagnostics'
import { type Copied, copyTree } from './copy-tree.js'

export interface CopyRun {
  readonly code: number
  /** What it printed: the document of the inner command. */
  readonly output: string
  readonly copied: Copied
}

const mostOutputBytes = 64 * 1024 * 1024

/** `args` are those of the command that runs inside, beginning with its name. */
export async function runOnCopy(directory: string, stateFolder: string, args: readonly string[]): Promise<CopyRun> {
  const bubblewrap = findBubblewrap(process.env['PATH'] ?? '')
  const real = realDirectory(directory)
  const copy = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-copy-'))
  try {
    const copied = copyTree(real, copy)
    mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
    const sandbox = [
      ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
      ...['--bind', copy, real, '--bind', stateFolder, stateFolder],
      ...['--unshare-pid', '--unshare-net', '--unshare-ipc', '--die-with-parent', '--new-session'],
      ...['--chdir', process.cwd(), '--'],
    ]
    const command = [process.execPath, ...process.execArgv, process.argv[1] ?? '', ...args]
    return { ...(await collect(bubblewrap, [...sandbox, ...command])), copied }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function realDirectory(directory: string): string {
  try {
    const real = realpathSync(directory)
    if (real !== '/' && statSync(real).isDirectory()) return real
  } catch {
    // Said below: it is no directory that can be copied.
  }
  throw new CodedError({
    code: 'cli/no-directory',
    message: `\`${directory}\` is no directory that can be copied`,
    hint: 'name a directory below `/` with `--copy`',
  })
}

function findBubblewrap(searchPath: string): string {
  for (const folder of searchPath.split(delimiter).filter((each) => isAbsolute(each))) {
    const path = join(folder, 'bwrap')
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not in this folder.
    }
  }
  throw unavailable('there is no program `bwrap` in the search path')
}

function unavailable(why: string): CodedError {
  return new CodedError({
    code: 'cli/copy-unavailable',
    message: `a script can be run on a copy only in bubblewrap: ${why}`,
    hint: 'install bubblewrap, or run the script on the real files with `--for-real`',
  })
}

function collect(
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], shell: false })
    const parts: Buffer[] = []
    let bytes = 0
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= mostOutputBytes) parts.push(part)
      else child.kill('SIGKILL')
    })
    child.once('error', (cause) => reject(unavailable(cause.message)))
    child.once('close', (code, signal) => {
      if (bytes > 0 && signal === null) resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() })
      else reject(unavailable('it ended without an answer'))
    })
  })
}
