// What of Java is said to a model in the name of the system.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a system prompt',
    confidence: 'medium',
    callee: [
      'dev.langchain4j.data.message#SystemMessage{,.from,.systemMessage}',
      'org.springframework.ai.chat.messages#SystemMessage',
      'org.springframework.ai.chat.prompt#SystemPromptTemplate',
      'org.springframework.ai.chat.client#ChatClient().prompt(){,.*()}.system',
      'org.springframework.ai.chat.client#ChatClient{,.builder()}.defaultSystem',
    ],
    method: ['defaultSystem'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'a system prompt',
    confidence: 'medium',
    method: ['system'],
    receiver: 'prompt\\(\\)',
    arguments: [{ argument: 0 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'system prompt of Java',
    literals: ['SystemMessage', 'SystemPromptTemplate', '.system(', 'defaultSystem'],
    pattern: '\\bSystem(?:Message|PromptTemplate)\\b|\\.(?:system|defaultSystem)\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Keep the system prompt constant; give text from outside in a message of the user, marked as data, and let tools check rights themselves.',
  candidates,
  taint: { sinks },
}
