// `GET /v1/models`, in the form of the provider that the client's headers name.

import type { Exchange } from './exchange.js'
import { createdSeconds } from './identity.js'

export function writeModels({ provider, response }: Exchange, models: readonly string[]): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(provider === 'openai' ? listForOpenAi(models) : listForAnthropic(models)))
}

function listForOpenAi(models: readonly string[]): object {
  return {
    object: 'list',
    data: models.map((id) => ({ id, object: 'model', created: createdSeconds, owned_by: 'system' })),
  }
}

function listForAnthropic(models: readonly string[]): object {
  const created = new Date(createdSeconds * 1000).toISOString()
  return {
    data: models.map((id) => ({ type: 'model', id, display_name: id, created_at: created })),
    has_more: false,
    first_id: models.at(0) ?? null,
    last_id: models.at(-1) ?? null,
  }
}
