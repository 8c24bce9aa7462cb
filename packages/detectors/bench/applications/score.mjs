// Outcomes to numbers, and to the names of what is missed or falsely claimed, so that a change of the numbers shows its cause in the diff.

/**
 * @typedef {import('./run-application.mjs').Outcome} Outcome
 * @typedef {{ flaws: number, found: number, decoys: number, alarmsOnDecoys: number, surplus: number, precision: number, recall: number, f1: number }} Numbers
 * @typedef {Numbers & { missed: Record<string, string>, deceived: string[], beside: string[] }} Score
 */

/**
 * @param {Outcome} outcome
 * @returns {Score}
 */
export function scoreOf(outcome) {
  const { missed, deceived, surplus } = outcome
  return {
    ...numbersOf([outcome]),
    missed: Object.fromEntries(missed.map((mark) => [spotted(mark.class, mark), mark.phase])),
    deceived: deceived.map((mark) => spotted(mark.class, mark)),
    beside: surplus.map((alarm) => spotted(alarm.ruleId, alarm)),
  }
}

/**
 * An alarm on a decoy is wrong, and so is one where nothing was planted.
 * @param {readonly Outcome[]} outcomes
 * @returns {Numbers}
 */
export function numbersOf(outcomes) {
  const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const found = sum((each) => each.found.length)
  const flaws = found + sum((each) => each.missed.length)
  const alarmsOnDecoys = sum((each) => each.deceived.length)
  const surplus = sum((each) => each.surplus.length)
  const alarms = found + alarmsOnDecoys + surplus
  const precision = alarms === 0 ? 1 : found / alarms
  const recall = flaws === 0 ? 1 : found / flaws
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const decoys = sum((each) => each.decoys)
  return {
    ...{ flaws, found, decoys, alarmsOnDecoys, surplus },
    ...{ precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) },
  }
}

/**
 * What is worse in `now` than in `before`, in words.
 * @param {Numbers} before
 * @param {Numbers} now
 * @returns {string[]}
 */
export function fallsBetween(before, now) {
  const fell = ['flaws', 'found', 'decoys', 'precision', 'recall', 'f1'].filter((key) => now[key] < before[key])
  const rose = ['alarmsOnDecoys', 'surplus'].filter((key) => now[key] > before[key])
  return [...fell, ...rose].map((key) => `${key} was ${before[key]} and is ${now[key]}`)
}

function spotted(name, { file, line }) {
  return `${name} ${file}:${line}`
}

function rounded(value) {
  return Math.round(value * 1000) / 1000
}
