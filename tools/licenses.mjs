// The license texts that travel with a bundle.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'

/** The license of each package whose code is in the bundle: they ask to travel with it. `inputs` are the files of it. */
export function licenses(inputs) {
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0])
  const texts = [...new Set(folders.filter((folder) => folder !== undefined))].sort().map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name))
    const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8')
    return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text.trim()}\n`
  })
  return `This program contains code of the packages below.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`
}
