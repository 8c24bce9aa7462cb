// Every rule of the threat model that an operation relies on, with the ways in which it can be taken out of the sources: which text stands
// for it, and which tests must notice. INVARIANT: each text stands exactly once in its file (removals.test.ts).

import { auditRemovals } from './audit.mjs'
import { fileRemovals } from './files.mjs'
import { networkRemovals } from './network.mjs'
import { processRemovals } from './processes.mjs'

/**
 * @typedef {object} Removal
 * @property {string} id of the rule
 * @property {string} removed what is no longer held to, in words
 * @property {string} file
 * @property {string} find the text that holds to it
 * @property {string} replace the same place without it
 * @property {readonly string[]} tests files of tests
 * @property {string} [named] which of their tests: a pattern for full names, which hold the id; all that do without it
 * @property {number} [rounds] of the races, where so few as usual may miss it
 * @property {true} [builds] the tests run what is built from the sources
 * @property {number} [hangs] without the rule the tests do not end: so many seconds are enough to know
 */

/** @type {readonly Removal[]} */
export const removals = [...fileRemovals, ...processRemovals, ...networkRemovals, ...auditRemovals]

const counted = (area, most) => Array.from({ length: most }, (_, index) => `${area}-${index + 1}`)

/** The rules of files, processes, network and record. */
export const ruleIds = [...counted('FS', 12), ...counted('PR', 8), ...counted('NE', 7), ...counted('AU', 4)]
