// CWE-1427. Source: what a request or message brings; sink: the part of a prompt that gives the orders (the system prompt). What a user
// says in the user's part is what a model is for, and no finding.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const promptInjection: Rule = {
  id: 'prompt-injection',
  aliases: [],
  weaknessClass: 'prompt-injection',
  cwe: ['CWE-1427'],
  severity: 'medium',
  title: 'Untrusted text in a system prompt',
  summary:
    'Whoever writes into the system prompt gives the model orders of the same rank as yours: to tell what it knows, or to misuse its tools.',
  recommendation:
    'Keep the system prompt constant; give text from outside in a message of the user, marked as data, and let tools check rights themselves.',
  candidates: [
    {
      label: 'system prompt with a value in it',
      literals: ['system', 'developer', 'instructions'],
      pattern:
        '\\b(?:system|instructions|systemInstruction|systemPrompt)\\s*:\\s*(?:`[^`]*\\$\\{|[A-Za-z_]|[\'"][^\'"]*[\'"]\\s*\\+)|\\brole\\s*:\\s*[\'"](?:system|developer)[\'"]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    sinks: [
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
        callee: [
          'ai#{generateText,generateObject,streamText,streamObject}',
          '@anthropic-ai/sdk#{,Anthropic}().messages.{create,stream}',
        ],
        arguments: [{ argument: 0, path: ['system'], reach: 'deep' }],
      },
      {
        kind: 'call',
        what: 'a system prompt',
        confidence: 'medium',
        callee: ['openai#{,OpenAI,AzureOpenAI}().responses.create'],
        arguments: [{ argument: 0, path: ['instructions'] }],
      },
      {
        kind: 'call',
        what: 'a system prompt',
        confidence: 'medium',
        callee: ['@google/generative-ai#GoogleGenerativeAI().getGenerativeModel'],
        arguments: [{ argument: 0, path: ['systemInstruction'] }],
      },
      {
        kind: 'call',
        what: 'a system prompt',
        confidence: 'medium',
        callee: ['@langchain/core/messages#SystemMessage', 'langchain/schema#SystemMessage'],
        arguments: [{ argument: 0, reach: 'deep' }],
      },
    ],
    validators: ['equality', 'membership', 'anchored-pattern', 'numeric'],
  },
}
