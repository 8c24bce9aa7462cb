// The errors of providers, each with its status and its own JSON. Texts follow what the APIs send. Where one has no error of that
// kind, its nearest is sent: OpenAI is overloaded with 503, and Anthropic's low balance is an invalid request.

import type { z } from 'zod'
import { createdSeconds } from './identity.js'

export type Provider = 'openai' | 'anthropic'

export type ErrorName =
  | 'invalid-request'
  | 'context-length'
  | 'unauthenticated'
  | 'payment-required'
  | 'forbidden'
  | 'model-not-found'
  | 'request-timeout'
  | 'too-large'
  | 'rate-limit'
  | 'quota'
  | 'internal'
  | 'unavailable'
  | 'gateway-timeout'
  | 'overloaded'

export interface Fault {
  readonly error: ErrorName
  readonly message?: string
  readonly param?: string
  readonly retryAfterSeconds?: number
}

/** Thrown while a request is read. */
export class RejectedRequest extends Error {
  override readonly name = 'RejectedRequest'
  readonly fault: Fault

  constructor(message: string, param?: string) {
    super(message)
    this.fault = { error: 'invalid-request', message, ...(param === undefined ? {} : { param }) }
  }
}

export interface WrittenError {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
}

interface OpenAiError {
  readonly status: number
  readonly message: string
  readonly type: string
  readonly code: string | null
  readonly param?: string
}

interface AnthropicError {
  readonly status: number
  readonly message: string
  readonly type: string
}

const openAiErrors: Readonly<Record<ErrorName, OpenAiError>> = {
  'invalid-request': {
    status: 400,
    message: "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.",
    type: 'invalid_request_error',
    code: null,
  },
  'context-length': {
    status: 400,
    message:
      "This model's maximum context length is 128000 tokens. However, your messages resulted in 210345 tokens. Please reduce the length of the messages.",
    type: 'invalid_request_error',
    code: 'context_length_exceeded',
    param: 'messages',
  },
  unauthenticated: {
    status: 401,
    message:
      'Incorrect API key provided: sk-*****. You can find your API key at https://platform.openai.com/account/api-keys.',
    type: 'invalid_request_error',
    code: 'invalid_api_key',
  },
  // No error of OpenAI itself: DeepSeek and others behind the same protocol answer so.
  'payment-required': {
    status: 402,
    message: 'Insufficient Balance',
    type: 'unknown_error',
    code: 'invalid_request_error',
  },
  forbidden: {
    status: 403,
    message: 'Country, region, or territory not supported',
    type: 'request_forbidden',
    code: 'unsupported_country_region_territory',
  },
  'model-not-found': {
    status: 404,
    message: 'The model does not exist or you do not have access to it.',
    type: 'invalid_request_error',
    code: 'model_not_found',
  },
  'request-timeout': { status: 408, message: 'Request timed out.', type: 'invalid_request_error', code: null },
  'too-large': { status: 413, message: 'Request entity too large', type: 'invalid_request_error', code: null },
  'rate-limit': {
    status: 429,
    message:
      'Rate limit reached for model in organization org-test on tokens per min (TPM): Limit 30000, Used 29500, Requested 800. Please try again in 1s. Visit https://platform.openai.com/account/rate-limits to learn more.',
    type: 'tokens',
    code: 'rate_limit_exceeded',
  },
  quota: {
    status: 429,
    message:
      'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
    type: 'insufficient_quota',
    code: 'insufficient_quota',
  },
  internal: {
    status: 500,
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
    code: null,
  },
  unavailable: {
    status: 503,
    message: 'The engine is currently overloaded, please try again later.',
    type: 'service_unavailable_error',
    code: 'server_is_overloaded',
  },
  'gateway-timeout': { status: 504, message: 'Gateway timeout', type: 'server_error', code: null },
  overloaded: {
    status: 503,
    message: 'That model is currently overloaded with other requests. Please try again later.',
    type: 'service_unavailable_error',
    code: 'server_is_overloaded',
  },
}

const anthropicErrors: Readonly<Record<ErrorName, AnthropicError>> = {
  'invalid-request': {
    status: 400,
    message: 'temperature: Input should be less than or equal to 1',
    type: 'invalid_request_error',
  },
  'context-length': {
    status: 400,
    message: 'prompt is too long: 210345 tokens > 200000 maximum',
    type: 'invalid_request_error',
  },
  unauthenticated: { status: 401, message: 'invalid x-api-key', type: 'authentication_error' },
  'payment-required': {
    status: 402,
    message: 'There is an issue with your billing or payment information.',
    type: 'billing_error',
  },
  forbidden: {
    status: 403,
    message: 'Your API key does not have permission to use the specified resource.',
    type: 'permission_error',
  },
  'model-not-found': { status: 404, message: 'model: unknown', type: 'not_found_error' },
  'request-timeout': { status: 408, message: 'Request timed out', type: 'invalid_request_error' },
  'too-large': { status: 413, message: 'Request exceeds the maximum size', type: 'request_too_large' },
  'rate-limit': {
    status: 429,
    message: "This request would exceed your organization's rate limit of 30,000 input tokens per minute.",
    type: 'rate_limit_error',
  },
  quota: {
    status: 400,
    message:
      'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
    type: 'invalid_request_error',
  },
  internal: { status: 500, message: 'Internal server error', type: 'api_error' },
  unavailable: { status: 503, message: 'Service temporarily unavailable', type: 'api_error' },
  'gateway-timeout': { status: 504, message: 'Request timed out', type: 'timeout_error' },
  overloaded: { status: 529, message: 'Overloaded', type: 'overloaded_error' },
}

export function writeError(provider: Provider, fault: Fault, requestId: string): WrittenError {
  return provider === 'openai' ? writeOpenAiError(fault) : writeAnthropicError(fault, requestId)
}

function writeOpenAiError(fault: Fault): WrittenError {
  const { status, message, type, code, param = null } = openAiErrors[fault.error]
  const headers = {
    ...retryHeaders(fault),
    ...(fault.error === 'rate-limit'
      ? {
          'x-ratelimit-limit-tokens': '30000',
          'x-ratelimit-remaining-tokens': '500',
          'x-ratelimit-reset-tokens': `${retryAfter(fault)}s`,
        }
      : {}),
  }
  const body = { error: { message: fault.message ?? message, type, param: fault.param ?? param, code } }
  return { status, headers, body }
}

function writeAnthropicError(fault: Fault, requestId: string): WrittenError {
  const { status, message, type } = anthropicErrors[fault.error]
  const headers = {
    ...retryHeaders(fault),
    ...(fault.error === 'rate-limit'
      ? {
          'anthropic-ratelimit-input-tokens-limit': '30000',
          'anthropic-ratelimit-input-tokens-remaining': '0',
          'anthropic-ratelimit-input-tokens-reset': new Date(createdSeconds * 1000).toISOString(),
        }
      : {}),
  }
  const body = { type: 'error', error: { type, message: fault.message ?? message }, request_id: requestId }
  return { status, headers, body }
}

/** Always with a rate limit, as the providers do it; else where the script says so. */
function retryHeaders(fault: Fault): Readonly<Record<string, string>> {
  const isSent = fault.retryAfterSeconds !== undefined || fault.error === 'rate-limit'
  return isSent ? { 'retry-after': String(retryAfter(fault)) } : {}
}

function retryAfter({ retryAfterSeconds = 1 }: Fault): number {
  return retryAfterSeconds
}

/** A body that is not of the protocol's form, said as providers do: where, and what. */
export function rejectMalformed({ issues: [issue] }: z.ZodError): never {
  const place = issue?.path.join('.') ?? ''
  throw new RejectedRequest(`${place}: ${issue?.message ?? 'invalid'}`, place)
}
