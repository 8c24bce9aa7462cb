// All providers refuse a history in which a call of a tool has no result right after it, or a result no call right before it. A
// client that loses or reorders turns is found by this.

import type { Message } from './request.js'

export type PairingFault =
  | { readonly kind: 'unanswered'; readonly ids: readonly string[] }
  | { readonly kind: 'unexpected'; readonly ids: readonly string[] }

export function findPairingFault(messages: readonly Message[]): PairingFault | undefined {
  let open: ReadonlySet<string> = new Set()
  for (const message of messages) {
    const answered = (message.toolResults ?? []).map(({ id }) => id)
    const unexpected = answered.filter((id, index) => !open.has(id) || answered.indexOf(id) !== index)
    if (unexpected.length > 0) return { kind: 'unexpected', ids: unexpected }
    const unanswered = [...open].filter((id) => !answered.includes(id))
    if (unanswered.length > 0) return { kind: 'unanswered', ids: unanswered }
    open = new Set(message.toolCalls?.map(({ id }) => id))
  }
  return open.size > 0 ? { kind: 'unanswered', ids: [...open] } : undefined
}
