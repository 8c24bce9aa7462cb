// The package's promise to its users: a name listed here stays.
export { findingsDocument } from './json.js'
export { markdownFolder } from './markdown.js'
export type { LeftOut, Report, RuleDescription } from './report.js'
export { sarifDocument } from './sarif.js'
export { findingsTable } from './table.js'
