// The applications of this bench: `<name>/app/` is the code, `<name>/truth.json` says where its flaws stand, and what only looks like
// one. Paths are those inside `app/`, so that no analysis can learn from the name of a folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFiles } from '../quality/read-samples.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * @typedef {import('../quality/read-samples.mjs').SampleFile} SampleFile
 * @typedef {{ file: string, line: number }} Spot
 * @typedef {Spot & { class: string, code: string, why: string, elsewhere?: Spot[] }} Mark
 * @typedef {{ name: string, about: string, files: readonly SampleFile[], flaws: readonly Mark[], decoys: readonly Mark[] }} Application
 */

/** @type {readonly string[]} */
export const applications = readdirSync(folder)
  .filter((name) => existsSync(`${folder}${name}/truth.json`))
  .sort()

/**
 * @param {string} name
 * @returns {Application}
 */
export function readApplication(name) {
  const truth = JSON.parse(readFileSync(`${folder}${name}/truth.json`, 'utf8'))
  return { name, ...truth, files: readFiles(`${folder}${name}/app`) }
}

/**
 * Where the score of an application is kept.
 * @param {string} name
 * @returns {URL}
 */
export function scoreFile(name) {
  return new URL(`${name}/score.json`, import.meta.url)
}
