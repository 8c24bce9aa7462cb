// The samples of this bench: `samples/<language>/<class>/<idea>/` holds `label.json` and the files of a flaw and of its fix. Paths are
// those inside the sample, so that no analysis can learn from the name of a folder whether it should find something.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('samples', import.meta.url))

export const languages = ['javascript', 'python', 'java']

/**
 * @typedef {{ path: string, text: string }} SampleFile
 * @typedef {{ name: string, class: string, idea: string, sink: { file: string, line: number }, also?: { file: string, line: number }[], vulnerable: SampleFile[], safe: SampleFile[] }} Sample
 */

/**
 * Every sample, in the order of the names.
 * @param {string} language
 * @param {string} [onlyClass]
 * @returns {Sample[]}
 */
export function readSamples(language, onlyClass) {
  const root = `${folder}/${language}`
  const classes = namesIn(root).filter((name) => onlyClass === undefined || name === onlyClass)
  return classes.flatMap((name) => namesIn(`${root}/${name}`).map((idea) => readSample(root, `${name}/${idea}`)))
}

function readSample(root, name) {
  const at = `${root}/${name}`
  const label = JSON.parse(readFileSync(`${at}/label.json`, 'utf8'))
  return { name, ...label, vulnerable: readFiles(`${at}/vulnerable`), safe: readFiles(`${at}/safe`) }
}

/**
 * The files below a folder, with paths inside it.
 * @param {string} root
 * @returns {SampleFile[]}
 */
export function readFiles(root) {
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
