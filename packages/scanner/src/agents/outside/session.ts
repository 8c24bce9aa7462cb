// What leading one conversation takes, whichever vendor's tool does it.

import type { Server } from '@modelcontextprotocol/sdk/server/index.js'
import type { Effort } from '../model/model-client.js'
import type { EmptyHome } from './empty-home.js'
import type { SdkLocation } from './sdk-location.js'
import type { OutsideConversation, Visit } from './visit.js'

export interface SessionStart {
  readonly sdk: SdkLocation
  /** The script that starts the tool. */
  readonly executable: string
  readonly home: EmptyHome
  /** Of this conversation, at the loopback. */
  readonly url: string
  readonly conversation: OutsideConversation
  readonly visit: Visit
  readonly toolServer: () => Server
  readonly modelId: string | undefined
  readonly isLogin: boolean
  /** When the tool has to end at once. */
  readonly signal: AbortSignal
}

/** Gives why the tool came to an end; nothing where it said it was done. */
export type Session = (start: SessionStart) => Promise<string | undefined>

const nudges = 2

/** What is said to a tool that ended without its final answer; nothing after the second time. */
export function nudgeAfter(turn: number, { answers }: OutsideConversation): string | undefined {
  if (turn > nudges) return undefined
  const names = answers.map(({ name }) => `\`${name}\``).join(' or ')
  return `Go on with the tools, or give your answer with ${names}. Text alone is not read.`
}

/** Effort in the word that both vendors have; none is their own default. */
export function effortWord(effort: Effort | undefined): string | undefined {
  return effort === 'minimal' ? 'low' : effort
}

/** For the operator, from a library of somebody else: one line, bounded. */
export function reasonFrom(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return `it ended: ${text.replace(/\s+/g, ' ').trim().slice(0, 300)}`
}
