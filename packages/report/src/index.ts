// The package's promise to its users: a name listed here stays.
export { findingsDocument } from './json.js'
export { markdownFolder } from './markdown.js'
export { inOrder, type LeftOut, type Report, type RuleDescription } from './report.js'
export { sarifDocument } from './sarif.js'
export { findingsTable } from './table.js'
