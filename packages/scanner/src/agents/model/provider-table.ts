// Who serves models, as data: where each is, and which environment variable holds its key.

export const providerKinds = [
  'anthropic',
  'azure',
  'bedrock',
  'gateway',
  'google',
  'mistral',
  'openai',
  'openai-compatible',
  'openrouter',
  'vertex',
] as const
export type ProviderKind = (typeof providerKinds)[number]

export interface ProviderEntry {
  readonly kind: ProviderKind
  /** The first that is set counts. None: the provider asks for no key, or finds its credentials by itself. */
  readonly keyVariables: readonly string[]
  /** `{NAME}` stands for an environment variable: what depends on the operator's account. */
  readonly baseUrl: string
}

/** By the name before the slash in `provider/name`. The operator's configuration adds to it and changes it. */
export const providerTable: Readonly<Record<string, ProviderEntry>> = {
  anthropic: { kind: 'anthropic', keyVariables: ['ANTHROPIC_API_KEY'], baseUrl: 'https://api.anthropic.com/v1' },
  azure: {
    kind: 'azure',
    keyVariables: ['AZURE_API_KEY', 'AZURE_OPENAI_API_KEY'],
    baseUrl: 'https://{AZURE_RESOURCE_NAME}.openai.azure.com/openai',
  },
  bedrock: { kind: 'bedrock', keyVariables: [], baseUrl: 'https://bedrock-runtime.{AWS_REGION}.amazonaws.com' },
  gateway: {
    kind: 'gateway',
    keyVariables: ['AI_GATEWAY_API_KEY'],
    baseUrl: 'https://ai-gateway.vercel.sh/v3/ai',
  },
  google: {
    kind: 'google',
    keyVariables: ['GOOGLE_GENERATIVE_AI_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  },
  'llama.cpp': { kind: 'openai-compatible', keyVariables: [], baseUrl: 'http://127.0.0.1:8080/v1' },
  lmstudio: { kind: 'openai-compatible', keyVariables: [], baseUrl: 'http://127.0.0.1:1234/v1' },
  mistral: { kind: 'mistral', keyVariables: ['MISTRAL_API_KEY'], baseUrl: 'https://api.mistral.ai/v1' },
  ollama: { kind: 'openai-compatible', keyVariables: [], baseUrl: 'http://127.0.0.1:11434/v1' },
  openai: { kind: 'openai', keyVariables: ['OPENAI_API_KEY'], baseUrl: 'https://api.openai.com/v1' },
  openrouter: {
    kind: 'openrouter',
    keyVariables: ['OPENROUTER_API_KEY'],
    baseUrl: 'https://openrouter.ai/api/v1',
  },
  vertex: {
    kind: 'vertex',
    keyVariables: [],
    baseUrl:
      'https://{GOOGLE_VERTEX_LOCATION}-aiplatform.googleapis.com/v1beta1/projects/{GOOGLE_VERTEX_PROJECT}/locations/{GOOGLE_VERTEX_LOCATION}/publishers/google',
  },
  vllm: { kind: 'openai-compatible', keyVariables: [], baseUrl: 'http://127.0.0.1:8000/v1' },
}
