// System prompts that Python programs give to language models.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const clients = '{OpenAI,AzureOpenAI,AsyncOpenAI,AsyncAzureOpenAI}'

const sinks: readonly Sink[] = [
  {
    kind: 'entry',
    what: 'a system prompt',
    confidence: 'medium',
    property: '^content$',
    beside: { property: 'role', value: '^(system|developer)$' },
  },
  {
    kind: 'call',
    what: 'a system prompt',
    confidence: 'medium',
    callee: ['anthropic#{Anthropic,AsyncAnthropic,AnthropicBedrock}().messages.{create,stream}'],
    arguments: [{ argument: 'named', path: ['system'], reach: 'deep' }],
  },
  {
    kind: 'call',
    what: 'a system prompt',
    confidence: 'medium',
    callee: [`openai#${clients}().responses.create`],
    arguments: [{ argument: 'named', path: ['instructions'] }],
  },
  {
    kind: 'call',
    what: 'a system prompt',
    confidence: 'medium',
    callee: ['google#generativeai.GenerativeModel'],
    arguments: [{ argument: 'named', path: ['system_instruction'] }],
  },
  {
    kind: 'call',
    what: 'a system prompt',
    confidence: 'medium',
    callee: ['{langchain_core#messages,langchain#schema}.SystemMessage'],
    arguments: [{ argument: 0 }, { argument: 'named', path: ['content'] }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'system prompt of Python',
    literals: ['system', 'developer', 'instructions', 'SystemMessage'],
    pattern:
      '["\']role["\']\\s*:\\s*["\'](?:system|developer)["\']|\\b(?:system|instructions|system_instruction)\\s*=|\\bSystemMessage\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Keep the system prompt constant; give text from outside in a message of the user, marked as data, and let tools check rights themselves.',
  candidates,
  taint: { sinks },
}
