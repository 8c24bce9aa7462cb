// Answers of models in Java where they run or decide something.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink, Source } from '../../taint/specification.js'
import { java as code } from '../code-injection/java.js'
import { java as command } from '../command-injection/java.js'
import { java as sql } from '../sql-injection/java.js'

const what = 'the answer of a model'

const ownSources: readonly Source[] = [
  'dev.langchain4j.model.chat#{ChatLanguageModel,ChatModel}().{generate,chat}()',
  'dev.langchain4j.model.openai#{OpenAiChatModel}{(),.builder().build()}.{generate,chat}()',
  'org.springframework.ai.chat{,.model,.client}#{ChatModel,ChatClient,OpenAiChatModel}().call()',
  'org.springframework.ai.chat.client#ChatClient().prompt(){,.*()}{,.*()}{,.*()}.call().{content,chatResponse,entity}()',
  'com.theokanning.openai.service#OpenAiService().createChatCompletion()',
  'com.openai.client#OpenAIClient().chat().completions().create()',
].map((symbol) => ({ kind: 'symbol', symbol, what }))

const sinks: readonly Sink[] = [...(code.taint.sinks ?? []), ...(command.taint.sinks ?? []), ...(sql.taint.sinks ?? [])]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'model that Java asks',
    literals: ['ChatLanguageModel', 'ChatModel', 'ChatClient', 'OpenAiService', 'OpenAIClient'],
    pattern: '\\b(?:Chat(?:Language)?Model|ChatClient|OpenAiService|OpenAIClient)\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Let the model choose among the actions of a list, and check their arguments as if a stranger had sent them.',
  candidates,
  taint: { sources: 'none', ownSources, sinks },
}
