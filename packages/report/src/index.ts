// The package's promise to its users: a name listed here stays.
export { type Explanation, explainFinding, type LinesNow } from './explanation/explanation.js'
export { explanationDocument } from './explanation/explanation-document.js'
export { type ExplanationPalette, renderExplanation } from './explanation/render-explanation.js'
export { findingsDocument } from './json.js'
export { markdownFolder } from './markdown.js'
export { inOrder, type LeftOut, type Report, type RuleDescription } from './report.js'
export { sarifDocument } from './sarif.js'
export { findingsTable } from './table.js'
