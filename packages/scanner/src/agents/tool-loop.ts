// A conversation with a model: it asks for operations, each is checked, performed at the desk and answered, until it gives its final
// answer or a bound is met. The loop knows no stage: what ends it and what its answers mean is given.

import { OperationError } from '@sallyport/runner/operations'
import type { z } from 'zod'
import type { Asker } from './model/asking.js'
import type { CallPlace } from './model/call-journal.js'
import type { Effort, ModelMessage, ModelRequest, ToolCall, ToolDefinition, ToolResult } from './model/model-client.js'
import type { ModelFailure } from './model/model-failure.js'
import { estimateInput } from './model/token-estimate.js'
import type { Fence } from './prompts/fence.js'
import { faultOf, readInput } from './read-input.js'
import { type AgentOperation, type Observation, toolDefinition } from './tools/agent-operation.js'
import type { Desk } from './tools/desk.js'

/** A tool that takes a part of the answer. */
export interface AnswerTool {
  readonly name: string
  readonly summary: string
  readonly input: z.ZodObject
  readonly take: (input: never) => Promise<Taken>
  /** What is done about an input that does not fit: it is told so often, then it is rejected. */
  readonly misfit: (fault: string) => Misfit
}

export interface Misfit {
  readonly note: string
  /** Nothing can come of the conversation any more. */
  readonly isEnd: boolean
}

export type Taken =
  | { readonly kind: 'accepted'; readonly note: string; readonly isFinal: boolean }
  /** With what to correct. */
  | { readonly kind: 'refused'; readonly note: string }

/** So often a model is told what does not fit the schema of an answer. */
const mostRepairs = 2

/** Of one conversation: it counts. Without `onReject` the tool is the answer, and the conversation ends with what never fits. */
export function defineAnswerTool<S extends z.ZodObject>(tool: {
  readonly name: string
  readonly summary: string
  readonly input: S
  readonly take: (input: z.output<S>) => Promise<Taken>
  /** Told of an input that did not fit after all repairs. */
  readonly onReject?: (fault: string) => void
}): AnswerTool {
  const { onReject } = tool
  let misfits = 0
  const misfit = (fault: string): Misfit => {
    misfits += 1
    if (misfits <= mostRepairs) return { note: fault, isEnd: false }
    onReject?.(fault)
    return { note: `${fault} It is rejected; leave it.`, isEnd: onReject === undefined }
  }
  return { ...tool, misfit, take: tool.take as (input: never) => Promise<Taken> }
}

export interface Conversation {
  readonly asking: Asker
  readonly desk: Desk
  readonly fence: Fence
  readonly operations: readonly AgentOperation[]
  readonly answers: readonly AnswerTool[]
  readonly system: string
  readonly opening: string
  readonly effort: Effort | undefined
  readonly place: CallPlace
  /** Asks the gate for a tool by the name that the model wrote; says why where it denies. */
  readonly deniesTool: (name: string) => string | undefined
  readonly bounds: LoopBounds
  readonly signal: AbortSignal
}

export interface LoopBounds {
  readonly turns: number
  readonly callsInTurn: number
  readonly outputTokens: number
  /** Of a request, estimated: near it the model is told to come to an end. */
  readonly contextTokens: number
}

export type Conversed =
  | { readonly kind: 'finished'; readonly model: string }
  | { readonly kind: 'failed'; readonly failure: ModelFailure; readonly model: string }
  | { readonly kind: 'out-of-budget'; readonly reason: string }
  /** The model never came to its final answer. */
  | { readonly kind: 'unfinished'; readonly reason: string; readonly model: string }

const nudges = 2
const conclude =
  'The conversation is near its bound. Report what you can prove, and give your final answer now; ask for nothing more.'

export async function converse(conversation: Conversation): Promise<Conversed> {
  const { asking, place, signal, bounds } = conversation
  const tools = definitionsOf(conversation)
  const messages: ModelMessage[] = [{ role: 'user', text: conversation.opening }]
  let nudged = 0
  let isConcluding = false
  for (let turn = 1; turn <= bounds.turns; turn += 1) {
    const request = requestOf(conversation, messages, tools)
    const asked = await asking.ask(request, place, signal)
    if (asked.kind !== 'answered') return asked
    const { message } = asked.turn
    messages.push(message)
    if (message.toolCalls.length === 0) {
      if (nudged >= nudges) return { kind: 'unfinished', reason: 'it gave no final answer', model: asked.model }
      nudged += 1
      messages.push({ role: 'user', text: nudge(conversation) })
      continue
    }
    const { results, end } = await performAll(conversation, message.toolCalls)
    if (end !== undefined) return endedBy(end, asked.model)
    messages.push({ role: 'tool', results })
    const isNearEnd = turn >= bounds.turns - 3 || estimateInput({ ...request, messages }) > bounds.contextTokens * 0.8
    if (isNearEnd && !isConcluding) {
      isConcluding = true
      messages.push({ role: 'user', text: conclude })
    }
  }
  return { kind: 'unfinished', reason: `there was no final answer after ${bounds.turns} turns`, model: '' }
}

export function definitionsOf({ operations, answers }: Pick<Conversation, 'operations' | 'answers'>): ToolDefinition[] {
  return [...operations, ...answers].map(toolDefinition)
}

function requestOf(
  { system, effort, bounds }: Conversation,
  messages: readonly ModelMessage[],
  tools: readonly ToolDefinition[],
): ModelRequest {
  return { system, messages: [...messages], tools, effort, maxOutputTokens: bounds.outputTokens }
}

function nudge({ answers }: Conversation): string {
  const names = answers.map(({ name }) => `\`${name}\``).join(' or ')
  return `Go on with the tools, or give your answer with ${names}. Text alone is not read.`
}

async function performAll(
  conversation: Conversation,
  calls: readonly ToolCall[],
): Promise<{ readonly results: ToolResult[]; readonly end?: End }> {
  const results: ToolResult[] = []
  for (const [index, call] of calls.entries()) {
    if (index >= conversation.bounds.callsInTurn) {
      results.push(answerTo(call, `Not done: at most ${conversation.bounds.callsInTurn} calls at once.`, true))
      continue
    }
    const { result, end } = await performCall(conversation, call)
    if (end !== undefined) return { results, end }
    results.push(result)
  }
  return { results }
}

/** Why a call is the last one: it was the final answer, or no answer can come any more. */
export type End = { readonly kind: 'final' } | { readonly kind: 'misfit'; readonly fault: string }

export function endedBy(end: End, model: string): Conversed {
  if (end.kind === 'final') return { kind: 'finished', model }
  return { kind: 'failed', failure: { kind: 'malformed', message: end.fault }, model }
}

/** One call, whoever passes it on: gate, schema, desk or answer, and a bounded, fenced result. */
export async function performCall(
  { operations, answers, desk, fence, deniesTool }: Omit<Conversation, 'asking'>,
  call: ToolCall,
): Promise<{ readonly result: ToolResult; readonly end?: End }> {
  const denial = deniesTool(call.name)
  if (denial !== undefined) return { result: answerTo(call, `Not done: ${denial}.`, true) }
  const operation = operations.find(({ name }) => name === call.name)
  const answer = answers.find(({ name }) => name === call.name)
  const schema = operation?.input ?? answer?.input
  if (schema === undefined) {
    return { result: answerTo(call, `There is no tool \`${visibleName(call.name)}\`.`, true) }
  }
  const parsed = readInput(schema, call.input)
  if (!parsed.success) return misfitOf(call, answer, faultOf(parsed.error))
  if (operation !== undefined) {
    const observation = await observe(operation, desk, parsed.data)
    return { result: shownTo(call, observation, fence) }
  }
  const taken = answer === undefined ? undefined : await takeAnswer(answer, parsed.data)
  const result = answerTo(call, taken?.note ?? '', taken?.kind === 'refused')
  return taken?.kind === 'accepted' && taken.isFinal ? { result, end: { kind: 'final' } } : { result }
}

function misfitOf(call: ToolCall, answer: AnswerTool | undefined, fault: string) {
  const misfit = answer?.misfit(fault)
  const result = answerTo(call, misfit?.note ?? fault, true)
  return misfit?.isEnd === true ? { result, end: { kind: 'misfit', fault } as const } : { result }
}

async function takeAnswer(tool: AnswerTool, input: unknown): Promise<Taken> {
  try {
    return await tool.take(input as never)
  } catch (error) {
    if (error instanceof OperationError) return { kind: 'refused', note: error.message }
    throw error
  }
}

/** What the gate denies or the system refuses is an answer; a fault of ours is not. */
async function observe(operation: AgentOperation, desk: Desk, input: unknown): Promise<Observation> {
  try {
    return await operation.perform(desk, input as never)
  } catch (error) {
    if (error instanceof OperationError) return { note: error.message, isError: true }
    throw error
  }
}

function shownTo(call: ToolCall, { note, data, isError = false }: Observation, fence: Fence): ToolResult {
  const parts = [data === undefined ? undefined : fence.around(data.label, data.text), note]
  return answerTo(call, parts.filter((part) => part !== undefined).join('\n'), isError)
}

function answerTo({ id, name }: ToolCall, text: string, isError: boolean): ToolResult {
  return { id, name, text: text === '' ? 'Nothing.' : text, isError }
}

function visibleName(name: string): string {
  return name.replace(/[^\w.-]/g, '?').slice(0, 60)
}

/** Why a conversation gave nothing, for the operator. */
export function reasonOf(ended: Conversed): string {
  switch (ended.kind) {
    case 'failed':
      return `${ended.failure.kind}: ${ended.failure.message}`
    case 'finished':
      return 'the conversation ended without an answer'
    default:
      return ended.reason
  }
}
