// Answers of language models in Python, and where they are run.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import { python as codeInjection } from '../code-injection/python.js'
import { python as commandInjection } from '../command-injection/python.js'
import { python as crossSiteScripting } from '../cross-site-scripting/python.js'
import { python as sqlInjection } from '../sql-injection/python.js'

const what = 'the answer of a language model'
const answers = [
  'openai#{OpenAI,AzureOpenAI,AsyncOpenAI,AsyncAzureOpenAI}().chat.completions.{create,parse}()',
  'openai#{OpenAI,AzureOpenAI,AsyncOpenAI,AsyncAzureOpenAI}().{responses,completions}.create()',
  'openai#{ChatCompletion,Completion,chat.completions}.create()',
  'anthropic#{Anthropic,AsyncAnthropic,AnthropicBedrock}().{messages,completions}.create()',
  'google#generativeai.GenerativeModel().generate_content()',
  'google#genai.Client().models.generate_content()',
  'ollama#{chat,generate}()',
  'litellm#{completion,acompletion}()',
  '{langchain_openai,langchain_anthropic,langchain_ollama}#{ChatOpenAI,AzureChatOpenAI,ChatAnthropic,ChatOllama}().{invoke,predict,ainvoke}()',
]

/** Where other rules of Python have their sinks. */
const parts = [commandInjection, codeInjection, sqlInjection, crossSiteScripting]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'answer of a language model in Python',
    literals: ['openai', 'anthropic', 'generativeai', 'genai', 'ollama', 'litellm', 'langchain'],
    pattern: '\\b(?:from|import)\\s+(?:openai|anthropic|google\\.(?:generativeai|genai)|ollama|litellm|langchain)',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Let the model choose among operations of your own (tools with a schema), check each argument, and treat its text like that of a stranger: as data, escaped, with bound parameters.',
  candidates,
  taint: {
    ownSources: answers.map((symbol) => ({ kind: 'symbol' as const, symbol, what })),
    sinks: parts.flatMap(({ taint }) => taint.sinks ?? []),
    sanitizers: parts.flatMap(({ taint }) => taint.sanitizers ?? []),
  },
}
