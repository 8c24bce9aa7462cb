// Many calls through the layers between a conversation and the wire, against the model server, with faults in between; and what the
// server says each of them took. Every ask is of a model of its own name, so that accounts compare call for call.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ModelCall, openStore } from '@sallyport/store'
import { simulateStreamingMiddleware, wrapLanguageModel } from 'ai'
import { clients } from '../../../test/model-server/clients.js'
import { type ModelServer, startModelServer } from '../../../test/model-server/model-server.js'
import type { Reply } from '../../../test/model-server/reply.js'
import type { Usage } from '../../../test/model-server/usage.js'
import { Asking } from '../src/agents/model/asking.js'
import { Budget } from '../src/agents/model/budget.js'
import { StoredJournal } from '../src/agents/model/call-journal.js'
import type { ModelRequest } from '../src/agents/model/model-client.js'
import { SdkClient } from '../src/agents/model/sdk-client.js'
import { estimateInput } from '../src/agents/model/token-estimate.js'
import { Turnstile } from '../src/agents/model/turnstile.js'
import { Fence } from '../src/agents/prompts/fence.js'

/** In nano-dollars for a token: whole numbers, so that the expected sums are exact. */
const nano = { input: 3000, output: 15000, cachedInput: 300, cacheWrite: 3750 }
const fence = new Fence('00')
const price = { input: 3, output: 15, cachedInput: 0.3, cacheWrite: 3.75 }
const maxOutputTokens = 500
const atOnce = 32
/** Of calls that meet silence; others wait as long as they have to. Longer than a busy machine takes for an answer. */
const silenceMs = 5_000
/** From a request that the server has to the end of its ask. */
const abortMs = 50

/** How a request that fails counts: not at all, as its count says, or as all that was reserved. */
type Counts = 'free' | 'told' | 'reserved'

interface Fault {
  readonly reply: (random: () => number, message: Extract<Reply, { kind: 'message' }>) => Reply
  readonly counts: Counts
  /** Where it differs without a stream. */
  readonly plain?: Counts
  readonly isRepeated: boolean
  readonly isAborted?: true
}

const error = (name: 'rate-limit' | 'internal' | 'overloaded' | 'unavailable'): Fault => ({
  reply: () => ({ kind: 'error', error: name }),
  counts: 'free',
  isRepeated: true,
})

export const faults: Readonly<Record<string, Fault>> = {
  'rate limit': { ...error('rate-limit'), reply: () => ({ kind: 'error', error: 'rate-limit', retryAfterSeconds: 0 }) },
  internal: error('internal'),
  overloaded: error('overloaded'),
  cut: {
    reply: (random, message) => ({ ...message, kind: 'cut', afterCharacters: 1 + Math.floor(random() * 60) }),
    counts: 'reserved',
    isRepeated: true,
  },
  'late error': {
    reply: (_, message) => ({ ...message, kind: 'late-error', error: 'overloaded' }),
    counts: 'reserved',
    plain: 'free',
    isRepeated: true,
  },
  malformed: {
    reply: () => ({ kind: 'raw', status: 200, body: '{"half', headers: { 'content-type': 'application/json' } }),
    counts: 'reserved',
    isRepeated: true,
  },
  silence: { reply: () => ({ kind: 'silence' }), counts: 'reserved', isRepeated: true },
  aborted: { reply: () => ({ kind: 'silence' }), counts: 'reserved', isRepeated: false, isAborted: true },
  refusal: {
    reply: (_, message) => ({ ...message, text: "I'm sorry, no.", toolCalls: [] }),
    counts: 'told',
    isRepeated: false,
  },
  'cut off': { reply: (_, message) => ({ ...message, stop: 'length' }), counts: 'told', isRepeated: false },
}

export interface Accounts {
  readonly calls: number
  /** Calls whose account is not what it has to be, with both. */
  readonly wrong: readonly string[]
  readonly byFault: Readonly<Record<string, number>>
  /** Sums of the store, of the budget, and of what had to be. */
  readonly store: Sums
  readonly budget: Sums
  readonly expected: Sums
}

export interface Sums {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly nanoUsd: number
}

interface Ask {
  readonly name: string
  readonly model: string
  readonly fault: Fault | undefined
  readonly isPlain: boolean
  readonly request: ModelRequest
  readonly controller: AbortController
}

/** A small generator of numbers, so that a seed repeats. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export async function account(asks: number, seed: number): Promise<Accounts> {
  const random = numbers(seed)
  const met = new Set<string>()
  const planned = new Map<string, Ask>()
  const server = await startModelServer({ answer: ({ model, protocol }) => answerTo(model, protocol === 'messages') })
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-accounts-'))
  const store = await openStore({ path: join(folder, 'a.db'), now: () => new Date() })
  const project = store.project('p')
  const budget = new Budget({ maxUsd: undefined, maxTokens: undefined, maxMinutes: undefined }, Date.now)
  const journal = new StoredJournal(project, 'r')
  const turnstile = new Turnstile({ concurrency: atOnce, requestsPerMinute: undefined })

  function answerTo(model: string, hasCacheWrites: boolean): Reply {
    const inputTokens = 100 + Math.floor(random() * 5000)
    const cachedInputTokens = Math.floor(random() * 50)
    const cacheWriteTokens = hasCacheWrites ? Math.floor(random() * 50) : 0
    const usage = { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens: Math.floor(random() * 400) }
    const message: Reply = { kind: 'message', text: 'Look: ', toolCalls: [{ name: 'look', input: { at: 1 } }], usage }
    const { fault, controller } = planned.get(model) ?? {}
    if (fault === undefined || met.has(model)) return message
    met.add(model)
    if (fault.isAborted === true) setTimeout(() => controller?.abort(), abortMs)
    return fault.reply(random, message)
  }

  async function ask(index: number): Promise<void> {
    const client = clients[index % clients.length]
    if (client === undefined) throw new Error('there is no client')
    const isPlain = random() < 0.5
    const names = Object.keys(faults)
    const name = random() < 0.3 ? (names[Math.floor(random() * names.length)] ?? '') : ''
    const model = `m-${index}`
    const text = 'Look at it. '.repeat(1 + Math.floor(random() * 20))
    const request: ModelRequest = {
      system: 'You look at things.',
      messages: [{ role: 'user', text }],
      tools: [
        {
          name: 'look',
          description: 'Looks.',
          inputSchema: { type: 'object', properties: { at: { type: 'integer' } } },
        },
      ],
      effort: undefined,
      maxOutputTokens,
    }
    const fault = faults[name]
    const controller = new AbortController()
    planned.set(model, { name, model, fault, isPlain, request, controller })
    const connected = client.connect({ baseURL: server.url, apiKey: server.key }, model)
    if (typeof connected === 'string' || connected.specificationVersion !== 'v3') throw new Error('an older model')
    const wire = isPlain
      ? wrapLanguageModel({ model: connected, middleware: simulateStreamingMiddleware() })
      : connected
    const address = { model: `test/${model}`, origin: server.url, kind: 'openai-compatible' as const, provider: 'test' }
    const asking = new Asking({
      models: [{ client: new SdkClient(address, wire, name === 'silence' ? silenceMs : undefined), price, turnstile }],
      budget,
      journal,
      authorize: () => undefined,
      fence,
      // Otherwise what is declined would be asked again in other words.
      isOurWording: false,
      now: Date.now,
      random: () => 0,
    })
    await asking.ask(request, { stage: 'investigate', subject: model }, controller.signal)
  }

  try {
    let next = 0
    const lane = async (): Promise<void> => {
      while (next < asks) {
        next += 1
        await ask(next)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    return compare(await project.modelCalls('r'), budget, planned, server)
  } finally {
    await store.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(
  rows: readonly ModelCall[],
  budget: Budget,
  asks: ReadonlyMap<string, Ask>,
  server: ModelServer,
): Accounts {
  const wrong: string[] = []
  const byFault: Record<string, number> = {}
  const expected = { inputTokens: 0, outputTokens: 0, nanoUsd: 0 }
  const byModel = groupRows(rows)
  for (const ask of asks.values()) {
    byFault[ask.name] = (byFault[ask.name] ?? 0) + 1
    const due = dueFor(ask, server)
    for (const { inputTokens, outputTokens, nanoUsd } of due) {
      expected.inputTokens += inputTokens
      expected.outputTokens += outputTokens
      expected.nanoUsd += nanoUsd
    }
    const kept = (byModel.get(ask.model) ?? []).map(accountOf)
    if (JSON.stringify(kept) !== JSON.stringify(due))
      wrong.push(`${ask.model} ${ask.name} ${ask.isPlain ? 'plain' : 'streaming'}: ${JSON.stringify({ kept, due })}`)
    const untold = server.untoldUsage.get(ask.model)
    const reserved = reservationFor(ask)
    if (untold !== undefined && untold.outputTokens > reserved.outputTokens)
      wrong.push(`${ask.model}: more than was reserved`)
  }
  const { inputTokens, outputTokens, usd } = budget.spent
  return {
    calls: rows.length,
    wrong,
    byFault,
    expected,
    budget: { inputTokens, outputTokens, nanoUsd: Math.round(usd * 1e9) },
    store: rows.reduce((sum, row) => plus(sum, row), { inputTokens: 0, outputTokens: 0, nanoUsd: 0 }),
  }
}

interface Account extends Sums {
  readonly cachedInputTokens: number
  readonly cacheWriteTokens: number
}

const nothing: Account = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0, nanoUsd: 0 }

function accountOf({ inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, nanoUsd }: ModelCall): Account {
  return { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, nanoUsd }
}

/** What has to stand in the store, call for call. */
function dueFor(ask: Ask, server: ModelServer): Account[] {
  const told = toldAccount(server.usage.get(ask.model))
  if (ask.fault === undefined) return [told]
  const counts = ask.isPlain ? (ask.fault.plain ?? ask.fault.counts) : ask.fault.counts
  const first = counts === 'told' ? told : counts === 'free' ? nothing : reservationFor(ask)
  return ask.fault.isRepeated ? [first, told] : [first]
}

function toldAccount(usage: Usage | undefined): Account {
  if (usage === undefined) return nothing
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens } = usage
  const plain = inputTokens - cachedInputTokens - cacheWriteTokens
  const input = plain * nano.input + cachedInputTokens * nano.cachedInput + cacheWriteTokens * nano.cacheWrite
  const nanoUsd = input + outputTokens * nano.output
  return { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, nanoUsd }
}

function reservationFor({ request }: Ask): Account {
  const inputTokens = estimateInput(request)
  const nanoUsd = inputTokens * nano.cacheWrite + maxOutputTokens * nano.output
  return { ...nothing, inputTokens, outputTokens: maxOutputTokens, nanoUsd }
}

function groupRows(rows: readonly ModelCall[]): Map<string, ModelCall[]> {
  const groups = new Map<string, ModelCall[]>()
  for (const row of rows) groups.set(row.subject, [...(groups.get(row.subject) ?? []), row])
  return groups
}

function plus(sum: Sums, { inputTokens, outputTokens, nanoUsd }: Sums): Sums {
  return {
    inputTokens: sum.inputTokens + inputTokens,
    outputTokens: sum.outputTokens + outputTokens,
    nanoUsd: sum.nanoUsd + nanoUsd,
  }
}
