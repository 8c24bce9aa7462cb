// From pieces of bytes to lines of strict text, one at a time. A line that never ends is bounded by whoever counts the pieces.

import { decodeText } from '../platform/read-file.js'

const newline = 0x0a
const carriageReturn = 0x0d

export class LineSplitter {
  readonly #onLine: (line: string, number: number) => 'more' | 'enough'
  #rest: Buffer[] = []
  #number = 0
  #isDone = false

  constructor(onLine: (line: string, number: number) => 'more' | 'enough') {
    this.#onLine = onLine
  }

  push(piece: Buffer): 'more' | 'enough' {
    let start = 0
    for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
      this.#rest.push(piece.subarray(start, end))
      start = end + 1
      if (this.#give() === 'enough') return 'enough'
    }
    // A copy: the piece may be used again for what comes next.
    if (start < piece.length) this.#rest.push(Buffer.from(piece.subarray(start)))
    return 'more'
  }

  /** What follows the last newline is a line too. */
  end(): void {
    if (!this.#isDone && this.#rest.length > 0) this.#give()
  }

  #give(): 'more' | 'enough' {
    const bytes = Buffer.concat(this.#rest)
    this.#rest = []
    this.#number += 1
    const length = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length
    const answer = this.#onLine(decodeText(bytes.subarray(0, length)), this.#number)
    this.#isDone = answer === 'enough'
    return answer
  }
}
