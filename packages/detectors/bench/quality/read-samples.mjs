// The samples of this bench: `samples/javascript/<class>/<idea>/` holds `label.json` and the files of a flaw and of its fix. Paths are
// those inside the sample, so that no analysis can learn from the name of a folder whether it should find something.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('samples/javascript', import.meta.url))

/**
 * @typedef {{ path: string, text: string }} SampleFile
 * @typedef {{ name: string, class: string, idea: string, sink: { file: string, line: number }, vulnerable: SampleFile[], safe: SampleFile[] }} Sample
 */

/**
 * Every sample, in the order of the names.
 * @param {string} [onlyClass]
 * @returns {Sample[]}
 */
export function readSamples(onlyClass) {
  const classes = namesIn(folder).filter((name) => onlyClass === undefined || name === onlyClass)
  return classes.flatMap((name) => namesIn(`${folder}/${name}`).map((idea) => readSample(`${name}/${idea}`)))
}

function readSample(name) {
  const at = `${folder}/${name}`
  const label = JSON.parse(readFileSync(`${at}/label.json`, 'utf8'))
  return { name, ...label, vulnerable: readFiles(`${at}/vulnerable`), safe: readFiles(`${at}/safe`) }
}

function readFiles(root) {
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))
}

function namesIn(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
