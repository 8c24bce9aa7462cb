// What an agent of a hunt may do, as data plus one function: the tools of models, the functions of their scripts and the reference
// page are made from it. INVARIANT: whatever touches the tree inside goes through the desk's guard as the stage's agent.

import { z } from 'zod'
import type { ToolDefinition } from '../model/model-client.js'
import type { Desk } from './desk.js'

export interface AgentOperation {
  readonly name: string
  /** For the model: what it gives and when to use it. */
  readonly summary: string
  readonly input: z.ZodObject
  /** Whether scripts have it as a function; its parameters are those of the input, in order. */
  readonly isScriptable: boolean
  readonly perform: (desk: Desk, input: never) => Promise<Observation>
}

/** What an operation shows. */
export interface Observation {
  /** In words of ours. */
  readonly note?: string
  /** Text of the repository, with what it is: it is fenced. */
  readonly data?: { readonly label: string; readonly text: string }
  readonly isError?: boolean
}

export function defineAgentOperation<S extends z.ZodObject>(operation: {
  readonly name: string
  readonly summary: string
  readonly input: S
  readonly isScriptable?: boolean
  readonly perform: (desk: Desk, input: z.output<S>) => Promise<Observation>
}): AgentOperation {
  return {
    isScriptable: true,
    ...operation,
    perform: operation.perform as (desk: Desk, input: never) => Promise<Observation>,
  }
}

const definitions = new WeakMap<z.ZodObject, ToolDefinition>()

/** Made once for each schema: every conversation asks for the same ones. */
export function toolDefinition(tool: Pick<AgentOperation, 'name' | 'summary' | 'input'>): ToolDefinition {
  const { name, summary: description, input } = tool
  const known = definitions.get(input)
  if (known?.name === name && known.description === description) return known
  const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input', target: 'draft-7' })
  const made = { name, description, inputSchema }
  definitions.set(input, made)
  return made
}

export function failed(note: string): Observation {
  return { note, isError: true }
}
