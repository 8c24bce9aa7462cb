import { createWriteStream } from 'node:fs'
import { download } from './download.js'
import { fixedName } from './names.js'

export async function fetchArchive(address) {
  const target = createWriteStream(fixedName())
  await download(address, target)
}
