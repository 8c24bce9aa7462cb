// The question for one act, made from the very requests that were decided. INVARIANT: the hash covers exactly what is shown, and
// nothing of the act is left out; what would be too long to be read is not asked at all.

import { randomBytes } from 'node:crypto'
import { visibleLine } from '@sallyport/diagnostics'
import { type EntityUid, uidText } from '@sallyport/policy'
import { type AccessRequest, actionUid } from '../access-request.js'
import { sha256 } from '../audit/record.js'
import { canonicalJson, plainContext } from '../context-document.js'
import { resourceUid } from '../resource.js'
import type { ApprovalQuestion } from './approver.js'

/** What a person reads before they answer. */
const mostCharacters = 2000
const mostLines = 40
/** Hexadecimal digits of the hash that are shown, and that are typed. */
const shownDigits = 16
const typedDigits = 4

export interface QuestionParts {
  readonly principal: EntityUid
  readonly operation: string
  /** Number of the decision in the record. */
  readonly sequence: number
  /** One act on each; action and context are the same in all. */
  readonly requests: readonly AccessRequest[]
}

/** Nothing where it would be too complex. */
export function makeQuestion({
  principal,
  operation,
  sequence,
  requests,
}: QuestionParts): ApprovalQuestion | undefined {
  const [first] = requests
  // Each resource takes a line at least.
  if (first === undefined || requests.length > mostLines) return undefined
  const document = {
    operation,
    principal: uidText(principal),
    action: uidText(actionUid(first)),
    resources: requests.map(describeResource),
    context: plainContext(first),
    decision: String(sequence),
    // New for each question: what was typed for one approves no other.
    nonce: randomBytes(4).toString('hex'),
  }
  const asked = canonicalJson(document)
  const hash = sha256(asked)
  const words = `yes ${hash.slice(0, typedDigits)}`
  const lines = [
    `approval needed for \`${operation}\``,
    `  principal: ${document.principal}`,
    `  action:    ${document.action}`,
    ...document.resources.map(({ resource, object }) => `  resource:  ${resource} (${object})`),
    `  context:   ${canonicalJson(document.context)}`,
    `  decision:  ${document.decision}, asked as ${document.nonce}`,
    `  hash:      ${hash.slice(0, shownDigits)}`,
    `To approve this one act, type: ${words}`,
  ].map(showPlainly)
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  return length > mostCharacters || lines.length > mostLines ? undefined : { lines, asked, hash, words }
}

/** The resource with what has its name at this moment: the object that is held, which the act will use. */
function describeResource({ resource, subject }: AccessRequest): {
  readonly resource: string
  readonly object: string
} {
  if (resource.kind === 'process') {
    // A number says nothing to a person; who has it is what they approve, and what is looked at again right before the act.
    const { name, username, command } = resource
    return { resource: uidText(resourceUid(resource)), object: canonicalJson({ name, username, command }) }
  }
  const known = subject?.identity()
  const object = known === undefined ? 'no object yet' : `device ${known.device}, inode ${known.inode}`
  return { resource: uidText(resourceUid(resource)), object: subject === undefined ? 'by its name' : object }
}

// Blanks in a row would push what follows to where it looks like a line of ours; some letters are as empty as a blank.
const blanks = /(?<=\S) {2,}|[^\S ]|[\u115f\u1160\u2800\u3164\uffa0]/gu

function showPlainly(line: string): string {
  const label = /^ {0,2}[a-z]+: +/.exec(line)?.[0] ?? ''
  const text = visibleLine(line.slice(label.length))
  return label + text.replace(blanks, (run) => Array.from(run, escaped).join(''))
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
