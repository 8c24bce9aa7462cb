// Server-sent events. Every event goes out in two writes, cut at any byte, as a network may do it: a client that takes a read for
// an event, or a half of a character for a whole one, fails here.

import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate, setTimeout } from 'node:timers/promises'

export interface ServerSentEvent {
  /** Absent where the protocol names no events. */
  readonly event?: string
  readonly data: string
}

export function formatEvent({ event, data }: ServerSentEvent): string {
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`
}

export interface SendOptions {
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal
  readonly pauseMs?: number
}

/** Sends pieces of a body until they end or the client is gone. */
export async function sendPieces(
  response: ServerResponse,
  pieces: Iterable<string>,
  { signal, pauseMs }: SendOptions,
): Promise<void> {
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    const middle = bytes.length >> 1
    for (const part of [bytes.subarray(0, middle), bytes.subarray(middle)]) {
      signal.throwIfAborted()
      if (part.length > 0 && !response.write(part)) await once(response, 'drain', { signal })
      // Also lets the client run, which may live on this very thread.
      await setImmediate()
    }
    if (pauseMs !== undefined) await setTimeout(pauseMs, undefined, { signal })
  }
}
