// Opens a model at its provider: the only file that knows the provider library. Each provider's part is loaded when it is asked for.

import type { LanguageModel } from 'ai'
import { AgentError } from '../../errors.js'
import { boundedFetch, type Fetch } from './bounded-fetch.js'
import type { Environment, ModelAddress } from './model-address.js'
import type { ProviderKind } from './provider-table.js'

interface Opening {
  readonly address: ModelAddress
  readonly fetch: Fetch
  readonly environment: Environment
}

type Open = (opening: Opening) => Promise<LanguageModel>

const openers: Readonly<Record<ProviderKind, Open>> = {
  anthropic: async ({ address, fetch }) => {
    const { createAnthropic } = await import('@ai-sdk/anthropic')
    return createAnthropic(settingsOf(address, fetch))(address.id)
  },
  azure: async ({ address, fetch }) => {
    const { createAzure } = await import('@ai-sdk/azure')
    return createAzure(settingsOf(address, fetch))(address.id)
  },
  bedrock: async ({ address, fetch, environment }) => {
    const { createAmazonBedrock } = await import('@ai-sdk/amazon-bedrock')
    return createAmazonBedrock({
      baseURL: address.baseUrl,
      headers: { ...address.headers },
      fetch,
      ...awsCredentials(environment),
    })(address.id)
  },
  gateway: async ({ address, fetch }) => {
    const { createGateway } = await import('@ai-sdk/gateway')
    return createGateway(settingsOf(address, fetch))(address.id)
  },
  google: async ({ address, fetch }) => {
    const { createGoogleGenerativeAI } = await import('@ai-sdk/google')
    return createGoogleGenerativeAI(settingsOf(address, fetch))(address.id)
  },
  mistral: async ({ address, fetch }) => {
    const { createMistral } = await import('@ai-sdk/mistral')
    return createMistral(settingsOf(address, fetch))(address.id)
  },
  openai: async ({ address, fetch }) => {
    const { createOpenAI } = await import('@ai-sdk/openai')
    return createOpenAI(settingsOf(address, fetch))(address.id)
  },
  'openai-compatible': async ({ address, fetch }) => {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
    const settings = { ...settingsOf(address, fetch), name: address.provider, includeUsage: true }
    return createOpenAICompatible(settings)(address.id)
  },
  openrouter: async ({ address, fetch }) => {
    const { createOpenRouter } = await import('@openrouter/ai-sdk-provider')
    return createOpenRouter({ ...settingsOf(address, fetch), compatibility: 'strict' })(address.id)
  },
  vertex: async ({ address, fetch, environment }) => {
    const { createVertex } = await import('@ai-sdk/google-vertex')
    return createVertex({
      baseURL: address.baseUrl,
      headers: { ...address.headers },
      fetch,
      ...given('project', environment['GOOGLE_VERTEX_PROJECT']),
      ...given('location', environment['GOOGLE_VERTEX_LOCATION']),
    })(address.id)
  },
}

export async function openLanguageModel(address: ModelAddress, environment: Environment): Promise<LanguageModel> {
  return openers[address.kind]({ address, fetch: boundedFetch(address), environment })
}

function settingsOf({ baseUrl, headers, key }: ModelAddress, fetch: Fetch) {
  return { baseURL: baseUrl, headers: { ...headers }, fetch, ...given('apiKey', key) }
}

function given<N extends string>(name: N, value: string | undefined): { readonly [K in N]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: string }
}

function awsCredentials(environment: Environment) {
  const bearer = environment['AWS_BEARER_TOKEN_BEDROCK']
  const region = environment['AWS_REGION'] ?? ''
  if (bearer !== undefined) return { region, apiKey: bearer }
  const accessKeyId = environment['AWS_ACCESS_KEY_ID']
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY']
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new AgentError({
      code: 'agent/no-key',
      message: 'there are no credentials for the provider `bedrock`',
      hint: 'set `AWS_BEARER_TOKEN_BEDROCK`, or `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`',
    })
  }
  return { region, accessKeyId, secretAccessKey, ...given('sessionToken', environment['AWS_SESSION_TOKEN']) }
}
