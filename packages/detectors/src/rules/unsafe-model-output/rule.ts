// CWE-1426. Source: the answer of a language model; sink: where other rules have theirs (a shell, code, SQL, markup, a path). Whoever
// can put a sentence into what the model reads writes the answer.

import type { Rule } from '../../rule.js'
import { codeInjection } from '../code-injection/rule.js'
import { commandInjection } from '../command-injection/rule.js'
import { crossSiteScripting } from '../cross-site-scripting/rule.js'
import { sqlInjection } from '../sql-injection/rule.js'
import { java } from './java.js'
import { python } from './python.js'

const what = 'the answer of a language model'
const answers = [
  'openai#{,OpenAI,AzureOpenAI}().chat.completions.{create,parse}()',
  'openai#{,OpenAI,AzureOpenAI}().beta.chat.completions.parse()',
  'openai#{,OpenAI,AzureOpenAI}().{responses,completions}.create()',
  '@anthropic-ai/sdk#{,Anthropic}().{messages,completions}.create()',
  '@google/generative-ai#GoogleGenerativeAI().getGenerativeModel().generateContent()',
  '@google/genai#GoogleGenAI().models.generateContent()',
  '@mistralai/mistralai#Mistral().chat.complete()',
  'ai#{generateText,generateObject,streamText,streamObject}()',
  '{@ai-sdk/react,ai/react}#useChat().messages',
  '{@ai-sdk/react,ai/react}#useCompletion().completion',
  '{@ai-sdk/react,ai/react}#{,experimental_}useObject().object',
  'ollama#{,default.}{chat,generate}()',
  '@langchain/{openai,anthropic,google-genai,ollama,mistralai}#*().{invoke,call,predict}()',
  '@langchain/core/prompts#{ChatPromptTemplate,PromptTemplate}.{fromMessages,fromTemplate}().pipe().invoke()',
]

export const unsafeModelOutput: Rule = {
  id: 'unsafe-model-output',
  aliases: [],
  weaknessClass: 'unsafe-model-output',
  cwe: ['CWE-1426'],
  severity: 'high',
  title: 'Answer of a model that is run',
  summary:
    'What a model answers is decided by all that it has read: pages, mails, files. Whoever writes one of them chooses the command, the query or the markup.',
  recommendation:
    'Let the model choose among operations of your own (tools with a schema), check each argument, and treat its text like that of a stranger: as data, escaped, with bound parameters.',
  preconditions: ['somebody can put text into what the model reads'],
  candidates: [
    {
      label: 'answer of a language model',
      literals: [
        'openai',
        '@anthropic-ai/sdk',
        '@langchain/',
        '@ai-sdk/',
        "'ai",
        '"ai',
        'ollama',
        '@google/gen',
        '@mistralai/',
        '@modelcontextprotocol/',
        'langchain',
      ],
      pattern:
        '[\'"](?:openai|@anthropic-ai/sdk|@langchain/[\\w-]{1,30}|@ai-sdk/react|ai|ollama|@google/(?:genai|generative-ai)|@mistralai/mistralai|@openai/agents|@modelcontextprotocol/sdk|langchain)[\'"/]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      ...answers.map((symbol) => ({ kind: 'symbol' as const, symbol, what })),
      { kind: 'symbol', symbol: 'model:ToolInput', what: 'what a language model gives to a tool' },
    ],
    sinks: [commandInjection, codeInjection, sqlInjection, crossSiteScripting].flatMap(({ taint }) =>
      // What callers of a library give is no answer of a model.
      taint.sinks.map((sink) => ({ ...sink, fromCallers: undefined })),
    ),
    propagators: crossSiteScripting.taint.propagators ?? [],
    sanitizers: [commandInjection, sqlInjection, crossSiteScripting].flatMap(({ taint }) => taint.sanitizers ?? []),
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'numeric',
      {
        what: 'somebody is asked',
        method: ['confirm', 'approve', 'isApproved', 'isAllowed', 'isSafeCommand', 'isAllowedCommand', 'askUser'],
        argument: 0,
        safeWhen: 'truthy',
      },
    ],
  },
}
