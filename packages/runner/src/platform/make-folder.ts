// Makes a folder of the operator's with those it stands in. Not by `mkdir` with `recursive`: where a file system does not have a
// parent and does not let it be made either (`/proc`), Node's own tries for ever.

import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { systemCode } from '../os-error.js'

/** Makes the folder and what is missing above it, each with `mode`; throws the system's error where that cannot be. */
export function makeFolder(path: string, mode: number): void {
  const missing: string[] = []
  for (let at = resolve(path); !isThere(at); at = dirname(at)) missing.push(at)
  for (const each of missing.reverse()) makeOnce(each, mode)
}

function isThere(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Another process may make it at the same moment. */
function makeOnce(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error
  }
}
