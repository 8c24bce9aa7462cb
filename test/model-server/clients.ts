// The real clients that talk to the server in tests, one for each way a provider is reached.

import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from 'ai'
import type { Provider } from './errors.js'
import type { ProtocolName } from './request.js'

// The clients print advice about model names they do not know.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })

export interface ClientSettings {
  readonly baseURL: string
  readonly apiKey: string
  readonly fetch?: typeof globalThis.fetch
}

export interface Client {
  readonly name: string
  readonly protocol: ProtocolName
  readonly provider: Provider
  connect(settings: ClientSettings, model: string): LanguageModel
}

export const clients: readonly Client[] = [
  {
    name: 'OpenAI Chat Completions',
    protocol: 'chat-completions',
    provider: 'openai',
    connect: (settings, model) => createOpenAI(settings).chat(model),
  },
  {
    name: 'an OpenAI-compatible provider',
    protocol: 'chat-completions',
    provider: 'openai',
    connect: (settings, model) =>
      createOpenAICompatible({ ...settings, name: 'other', includeUsage: true }).chatModel(model),
  },
  {
    name: 'OpenAI Responses',
    protocol: 'responses',
    provider: 'openai',
    connect: (settings, model) => createOpenAI(settings).responses(model),
  },
  {
    name: 'Anthropic Messages',
    protocol: 'messages',
    provider: 'anthropic',
    connect: (settings, model) => createAnthropic(settings).messages(model),
  },
]
