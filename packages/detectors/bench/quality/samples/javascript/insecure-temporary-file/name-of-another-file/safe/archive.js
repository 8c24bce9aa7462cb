import { createWriteStream } from 'node:fs'
import { download } from './download.js'
import { freshName } from './names.js'

export async function fetchArchive(address) {
  const target = createWriteStream(freshName())
  await download(address, target)
}
