// Text of the repository on its way into a prompt: secrets masked, whatever was done to it before (AG-3), between marks that it
// cannot forge, with invisible characters shown (AG-4). The
// mark is a keyed hash of what it encloses: nobody without the workspace's key can write it, and the same text gives the same prompt,
// so that an interrupted conversation can go on. The one place where such text enters a prompt.

import { createHmac } from 'node:crypto'
import { findSecrets, maskSecrets } from '@sallyport/detectors'
import { visible, visibleLine } from '@sallyport/diagnostics'

export class Fence {
  readonly #key: Buffer

  /** `maskKey`: the workspace's key, as hex. */
  constructor(maskKey: string) {
    this.#key = Buffer.from(maskKey, 'hex')
  }

  around(writtenLabel: string, writtenText: string): string {
    const [label, text] = [masked(writtenLabel), masked(writtenText)]
    const mark = createHmac('sha256', this.#key).update(`fence\n${label}\n${text}`).digest('hex').slice(0, 16)
    return `<<<DATA ${mark} ${visibleLine(label)}\n${visible(text)}\nDATA ${mark}>>>`
  }
}

function masked(text: string): string {
  return maskSecrets(text, findSecrets(text))
}
