// A folder on another file system than the tests' own, where the machine has one that takes files: for what has to be copied.

import { accessSync, constants, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const candidate = '/dev/shm'

/** Why there is none; nothing where there is one. */
export const whyNoSecond: string | undefined = reason()

function reason(): string | undefined {
  try {
    accessSync(candidate, constants.W_OK)
  } catch {
    return `${candidate} is not there, or takes no files`
  }
  return statSync(candidate).dev === statSync(tmpdir()).dev ? `${candidate} is no file system of its own` : undefined
}

export interface SecondFolder {
  readonly path: string
  remove(): void
}

export function makeSecondFolder(): SecondFolder {
  const path = realpathSync(mkdtempSync(join(candidate, 'sallyport-test-')))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
