// What a stage read for the imports of one file and needs for those of the next: most files import the same few. A file is read
// through the gate once for each principal of a run; who uses it later names that decision of the record.

import type { FileRead } from '../operations/read-files.js'

/** Bytes that are kept at once. */
const mostKept = 32 * 1024 * 1024

export class KeptReads {
  readonly #files = new Map<string, FileRead>()
  #bytes = 0

  /** Where the file was read by this principal and was then what the scan saw. */
  get(principal: string, path: string, scannedHash: string): FileRead | undefined {
    const kept = this.#files.get(keyOf(principal, path))
    return kept?.contentHash === scannedHash ? kept : undefined
  }

  keep(principal: string, file: FileRead): void {
    const key = keyOf(principal, file.path)
    this.#bytes -= this.#files.get(key)?.bytes.byteLength ?? 0
    if (this.#bytes + file.bytes.byteLength > mostKept) {
      this.#files.clear()
      this.#bytes = 0
    }
    this.#files.set(key, file)
    this.#bytes += file.bytes.byteLength
  }
}

function keyOf(principal: string, path: string): string {
  return `${principal}\0${path}`
}
