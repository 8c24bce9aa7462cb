// Outcomes to numbers: precision, recall, F1 and the rate of alarms on safe twins, for each class and in total; and the names of what
// is missed or falsely claimed, so that a change of the numbers shows its cause in the diff.

/**
 * @typedef {import('./run-sample.mjs').Outcome} Outcome
 * @typedef {{ pairs: number, precision: number, recall: number, f1: number, alarmsOnSafe: number }} Score
 * @typedef {{ total: Score, classes: Record<string, Score>, missed: Record<string, string>, falseAlarms: string[], surplus: string[] }} Scoreboard
 */

/**
 * Where the scoreboard of a language is kept.
 * @param {string} language
 * @returns {URL}
 */
export function scoreboardFile(language) {
  return new URL(`scoreboards/${language}.json`, import.meta.url)
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Scoreboard}
 */
export function scoreboardOf(outcomes) {
  const names = [...new Set(outcomes.map((each) => each.class))].sort()
  const classes = names.map((name) => [name, scoreOf(outcomes.filter((each) => each.class === name))])
  return {
    total: scoreOf(outcomes),
    classes: Object.fromEntries(classes),
    missed: Object.fromEntries(outcomes.flatMap(({ name, isFound, phase }) => (isFound ? [] : [[name, phase]]))),
    falseAlarms: outcomes.filter(({ falseAlarms }) => falseAlarms.length > 0).map(({ name }) => name),
    surplus: outcomes.filter(({ surplus }) => surplus.length > 0).map(({ name }) => name),
  }
}

/** An alarm on a safe twin is wrong, and so is one beside the labelled sink of a flaw. */
function scoreOf(outcomes) {
  const found = outcomes.filter(({ isFound }) => isFound).length
  const wrong = outcomes.reduce((sum, { falseAlarms, surplus }) => sum + falseAlarms.length + surplus.length, 0)
  const alarmed = outcomes.filter(({ falseAlarms }) => falseAlarms.length > 0).length
  const precision = found + wrong === 0 ? 1 : found / (found + wrong)
  const recall = outcomes.length === 0 ? 1 : found / outcomes.length
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {
    pairs: outcomes.length,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
    alarmsOnSafe: rounded(outcomes.length === 0 ? 0 : alarmed / outcomes.length),
  }
}

function rounded(value) {
  return Math.round(value * 1000) / 1000
}

/**
 * What is worse in `now` than in `before`, in words.
 * @param {Scoreboard} before
 * @param {Scoreboard} now
 * @returns {string[]}
 */
export function fallsBetween(before, now) {
  const scores = { total: before.total, ...before.classes }
  const others = { total: now.total, ...now.classes }
  return Object.entries(scores).flatMap(([name, score]) => {
    const other = others[name]
    if (other === undefined) return [`${name}: no samples any more`]
    const fell = ['pairs', 'precision', 'recall', 'f1'].filter((key) => other[key] < score[key])
    const rose = ['alarmsOnSafe'].filter((key) => other[key] > score[key])
    return [...fell, ...rose].map((key) => `${name}: ${key} was ${score[key]} and is ${other[key]}`)
  })
}

/**
 * @param {Scoreboard} scoreboard
 * @returns {string}
 */
export function scoreTable({ total, classes }) {
  const rows = [...Object.entries(classes), ['total', total]].map(([name, score]) =>
    [name.padEnd(30), ...[score.pairs, score.precision, score.recall, score.f1, score.alarmsOnSafe].map(cell)].join(''),
  )
  return [['class'.padEnd(30), ...['pairs', 'precision', 'recall', 'F1', 'on safe'].map(cell)].join(''), ...rows].join(
    '\n',
  )
}

function cell(value) {
  return String(value).padStart(10)
}
