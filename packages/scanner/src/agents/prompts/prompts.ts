// Puts prompts together from the files in packages/scanner/prompts; text of the repository comes in through the fence only.

import { type Candidate, type Claim, currentVerdict, type FindingRecord, weaknessClasses } from '@sallyport/findings'
import type { InvestigationJob } from '../agent.js'
import type { Fence } from './fence.js'
import { promptTexts } from './texts.js'

export function systemPrompt(role: 'hunter' | 'skeptic' | 'triage', technologies: readonly string[]): string {
  const notes = technologies.flatMap((name) => {
    const text = Object.entries(promptTexts).find(([key]) => key === `technologies/${name}`)?.[1]
    return text === undefined ? [] : [`## ${name}\n\n${text}`]
  })
  return [
    promptTexts[role],
    promptTexts['data-rules'],
    ...(role === 'triage' ? [] : [promptTexts['evidence-rules']]),
    ...(role === 'hunter'
      ? [promptTexts['threat-model'], promptTexts['severity-rubric'], `# Classes\n\n${classList()}`]
      : []),
    ...(notes.length === 0 ? [] : [`# Technologies\n\n${notes.join('\n\n')}`]),
  ].join('\n\n')
}

function classList(): string {
  return weaknessClasses.map(({ id, title }) => `- \`${id}\`: ${title}`).join('\n')
}

/** `flows`: what the analyst claims, as leads. */
export function investigationPrompt(jobs: readonly InvestigationJob[], flows: readonly Claim[], fence: Fence): string {
  const files = jobs.map(({ path, candidates }) => `${path}\n${leads(candidates)}`).join('\n\n')
  return [
    `Investigate ${jobs.length === 1 ? 'this file' : `these ${jobs.length} files`}. Begin with \`project_facts\` if you do not know the project yet.`,
    fence.around('files and leads', files),
    ...(flows.length === 0 ? [] : [fence.around('flows that the analysis found', flows.map(flowText).join('\n\n'))]),
  ].join('\n\n')
}

function leads(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return '  (no leads)'
  return candidates
    .slice(0, mostLeads)
    .map(({ ruleId, label, place }) => `  line ${place.startLine}: ${ruleId} (${label})`)
    .join('\n')
}

const mostLeads = 60

function flowText({ ruleId, title, trace }: Claim): string {
  const steps = trace.map(({ kind, quote }) => `  ${kind} ${quote.place.path}:${quote.place.startLine}: ${quote.text}`)
  return [`${ruleId}: ${title}`, ...steps].join('\n')
}

/** Place, class and evidence; not the description, which would lead the reader. */
export function revalidationPrompt(claim: Claim, vote: number, fence: Fence): string {
  const evidence = claim.trace.map(
    ({ kind, quote }) => `${kind} ${quote.place.path}:${quote.place.startLine}: ${quote.text}`,
  )
  return [
    `The claim: a flaw of the class \`${claim.weaknessClass}\` (${claim.cwe.join(', ')}), said to be ${claim.severity}. Review ${vote}.`,
    fence.around('evidence of the claim', evidence.join('\n')),
    'Read the files and give your verdict.',
  ].join('\n\n')
}

/** What is known of each finding, without the code. */
export function triagePrompt(findings: readonly FindingRecord[], fence: Fence): string {
  return [
    `Sort ${findings.length === 1 ? 'this finding' : `these ${findings.length} findings`}.`,
    fence.around('findings', findings.map(findingText).join('\n\n')),
  ].join('\n\n')
}

function findingText(record: FindingRecord): string {
  const { id, claim } = record.finding
  const { title, weaknessClass, cwe, severity, confidence, place, trace, preconditions, description } = claim
  const verdict = currentVerdict(record)
  return [
    `id ${id}: ${title}`,
    `  class ${weaknessClass} (${cwe.join(', ')}), severity ${severity}, confidence ${confidence}, verdict ${verdict?.verdict ?? 'none yet'}`,
    `  in ${place.path}:${place.startLine}, ${trace.some(({ kind }) => kind === 'source') ? `data enters at ${trace[0]?.quote.place.path}:${trace[0]?.quote.place.startLine}` : 'no source is named'}`,
    ...preconditions.map((condition) => `  only if ${condition}`),
    `  ${description.slice(0, mostDescription)}`,
  ].join('\n')
}

const mostDescription = 800
