// Runs the analyst over an application as the product does, and holds its alarms against the truth: each alarm belongs to a flaw, to a
// decoy, or to nothing that anybody planted. A flaw that is missed names the phase that lost it.

import { hunt, isAlarm, standsAt } from '../quality/run-sample.mjs'

/**
 * @typedef {import('./read-applications.mjs').Application} Application
 * @typedef {import('./read-applications.mjs').Mark} Mark
 * @typedef {import('../quality/run-sample.mjs').Analyst} Analyst
 * @typedef {'not proposed' | 'not reached' | 'judged safe' | 'explore only'} Phase
 * @typedef {{ phase: Phase, why: string }} Loss
 * @typedef {{ ruleId: string, file: string, line: number, verdict: string, title: string }} Alarm
 * @typedef {{ found: Mark[], missed: (Mark & Loss)[], deceived: Mark[], surplus: Alarm[], decoys: number }} Outcome
 */

/**
 * @param {Analyst} analyst
 * @param {Application} application
 * @returns {Promise<Outcome>}
 */
export async function runApplication(analyst, { files, flaws, decoys }) {
  const run = await hunt(analyst, files)
  const alarms = run.claims.filter(isAlarm)
  const found = flaws.filter((flaw) => alarms.some((alarm) => tells(alarm, flaw)))
  const lost = flaws.filter((flaw) => !found.includes(flaw))
  const everywhere = lost.length === 0 ? run : await hunt(analyst, files, true)
  const missed = lost.map((flaw) => ({ ...flaw, ...lossOf(flaw, run.claims, everywhere) }))
  const deceived = decoys.filter((decoy) => alarms.some((alarm) => tells(alarm, decoy)))
  const surplus = alarms.filter((alarm) => ![...flaws, ...decoys].some((mark) => tells(alarm, mark)))
  return { found, missed, deceived, surplus, decoys: decoys.length }
}

/** Whether a claim is about what is marked: of its class, at its line, or at another place where one may as well be told of it. */
function tells(claim, mark) {
  return claim.ruleId === mark.class && [mark, ...(mark.elsewhere ?? [])].some((spot) => standsAt(claim, spot))
}

/** The last phase in which something of the flaw is seen. */
function lossOf(flaw, claims, everywhere) {
  const own = claims.filter((claim) => tells(claim, flaw))
  const refuted = own.find(({ verdict }) => verdict === 'false-positive' || verdict === 'fixed')
  if (refuted !== undefined) return { phase: 'judged safe', why: refuted.reasoning }
  if (own.length > 0) return { phase: 'explore only', why: own[0].title }
  if (everywhere.claims.some((claim) => tells(claim, flaw)))
    return { phase: 'not proposed', why: 'no pattern proposes a file that shows it' }
  const clearance = everywhere.clearances.find((each) => tells(each, flaw))
  const isCleared = clearance !== undefined && /reaches it, but|^never runs/.test(clearance.reason)
  return { phase: isCleared ? 'judged safe' : 'not reached', why: clearance?.reason ?? 'no sink was seen there' }
}
